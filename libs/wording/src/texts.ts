import type { Language } from './language.js';

/** One sentence in every language; a missing one does not compile. The format is ICU MessageFormat. */
export type Text = Readonly<Record<Language, string>>;

/** One area of the wording: both languages side by side, keys like `mail.invitation.subject`. */
export function texts<const Area extends Readonly<Record<string, Text>>>(area: Area): Area {
  return area;
}
