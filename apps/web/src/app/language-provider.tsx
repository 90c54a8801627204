import { operations } from '@stegvis/contract';
import { defaultTimeZone, type Language } from '@stegvis/wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { call } from '../http/call.js';
import { setClientLanguage } from '../http/client-language.js';
import { meQuery } from '../http/me.js';
import { hasTexts, loadTexts, onTexts } from '../http/texts.js';
import { LanguageScope } from '../ui/language.js';
import { rememberLanguage } from './preferred-language.js';

/** The reader's language: what was chosen now, else the person's own, else the language that the page began with. */
export function LanguageProvider({ initial, children }: { readonly initial: Language; readonly children: ReactNode }) {
  const client = useQueryClient();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = useReadable(chosen ?? me?.preferences.language ?? initial, initial);
  const signedIn = me !== undefined;
  const timeZone = me?.organisation.timeZone ?? defaultTimeZone;
  setClientLanguage(language);

  // A layout effect, so that the attribute is set before the texts are read out.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const asked = useRef(initial);
  useEffect(() => {
    if (asked.current === language) return;
    asked.current = language;
    // Answers of the server, also those on their way, are in the other language.
    void client.cancelQueries().then(() => client.invalidateQueries());
  }, [language, client]);

  const value = useMemo(
    () => ({
      language,
      timeZone,
      choose: (next: Language) => {
        setChosen(next);
        rememberLanguage(next);
        if (signedIn) void call(operations.updatePreferences, { body: { language: next } }).catch(() => undefined);
      },
    }),
    [language, timeZone, signedIn],
  );
  return <LanguageScope value={value}>{children}</LanguageScope>;
}

/** Returns the wanted language once its texts are loaded; until then the language that the page began with. */
function useReadable(wanted: Language, initial: Language): Language {
  const here = useSyncExternalStore(
    onTexts,
    () => hasTexts(wanted),
    () => hasTexts(wanted),
  );
  useEffect(() => {
    // Without a connection the page stays readable in its current language.
    loadTexts(wanted).catch(() => undefined);
  }, [wanted]);
  return here ? wanted : initial;
}
