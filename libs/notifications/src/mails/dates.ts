import { formatDate, type Language } from '@stegvis/wording';

/** "12 mars", with the year only when it is not this year. */
export function dateBeside(language: Language, date: string, today: string): string {
  return formatDate(language, date, date.slice(0, 4) === today.slice(0, 4) ? 'day' : 'long');
}
