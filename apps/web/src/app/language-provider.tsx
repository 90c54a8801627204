import { operations } from '@stegvis/contract';
import { defaultTimeZone, type Language } from '@stegvis/wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { call } from '../http/call.js';
import { setClientLanguage } from '../http/client-language.js';
import { meQuery } from '../http/me.js';
import { hasTexts, loadTexts, onTexts } from '../http/texts.js';
import { LanguageScope } from '../ui/language.js';
import { rememberedLanguage, rememberLanguage } from './preferred-language.js';

/** The reader's language: what was chosen now, else the person's own, else the browser's. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const [chosen, setChosen] = useState<Language | null>(null);
  const [remembered] = useState(rememberedLanguage);
  const language = useReadable(chosen ?? me?.preferences.language ?? remembered, remembered);
  const signedIn = me !== undefined;
  const timeZone = me?.organisation.timeZone ?? defaultTimeZone;
  setClientLanguage(language);

  const asked = useRef(language);
  useEffect(() => {
    document.documentElement.lang = language;
    if (asked.current === language) return;
    asked.current = language;
    // Texts that came from the server are in the other language, and so will those be that are on their way.
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

/** The wanted language once its texts are here; until then the one that the page began with, whose texts are. */
function useReadable(wanted: Language, begun: Language): Language {
  const here = useSyncExternalStore(onTexts, () => hasTexts(wanted));
  useEffect(() => {
    // Without a connection the page stays readable in the language that it has.
    loadTexts(wanted).catch(() => undefined);
  }, [wanted]);
  return here ? wanted : begun;
}
