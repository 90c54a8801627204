import type { ColumnOptions } from 'typeorm';

/** Instants have milliseconds here, so a Date in between loses nothing. */
export const instant = {
  type: 'timestamptz',
  transformer: {
    to: (value: unknown) => value,
    from: (value: Date | null) => value?.toISOString() ?? null,
  },
} as const satisfies ColumnOptions;
