import { localDate } from '@stegvis/contract';

/**
 * The dates of a text, separated by line breaks, commas or semicolons: in order, each once. `wrong` is the first part that
 * is no date.
 */
export function readClosedDays(text: string): { readonly days: readonly string[]; readonly wrong: string | null } {
  const lines = text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const wrong = lines.find((line) => !localDate.safeParse(line).success) ?? null;
  return { days: [...new Set(lines)].sort(), wrong };
}

export function writeClosedDays(days: readonly string[]): string {
  return days.join('\n');
}
