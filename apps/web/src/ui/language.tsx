import {
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
  t,
  type Language,
  type TextKey,
  type TextParams,
} from '@stegvis/wording';
import { createContext, use, useMemo, type ReactNode } from 'react';

export interface LanguageChoice {
  readonly language: Language;
  readonly timeZone: string;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({
  language: 'sv',
  timeZone: 'Europe/Stockholm',
  choose: () => undefined,
});

export function LanguageScope({ value, children }: { readonly value: LanguageChoice; readonly children: ReactNode }) {
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

export interface Speaker {
  readonly language: Language;
  /** The sentence in the reader's language. */
  readonly t: (key: TextKey, params?: TextParams) => string;
  /** `2026-03-12` as "12 mars 2026". */
  readonly date: (localDate: string) => string;
  /** `2026-03-12` as "12 mars". */
  readonly shortDate: (localDate: string) => string;
  /** An instant as date and time in the organisation's zone. */
  readonly instant: (instant: string) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
}

/** Formats sentences, dates, numbers and lists in the reader's language. */
export function useText(): Speaker {
  const { language, timeZone } = useLanguage();
  return useMemo(
    () => ({
      language,
      t: (key, params) => t(language, key, params),
      date: (localDate) => formatDate(language, localDate),
      shortDate: (localDate) => formatDate(language, localDate, 'short'),
      instant: (instant) => formatInstant(language, instant, timeZone),
      number: (value) => formatNumber(language, value),
      list: (items) => formatList(language, items),
    }),
    [language, timeZone],
  );
}
