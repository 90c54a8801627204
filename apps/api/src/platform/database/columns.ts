import type { ColumnOptions } from 'typeorm';

/** Milliseconds are as fine as instants get here: a Date in between loses nothing. */
export const instant = {
  type: 'timestamptz',
  transformer: {
    to: (value: unknown) => value,
    from: (value: Date | null) => value?.toISOString() ?? null,
  },
} as const satisfies ColumnOptions;
