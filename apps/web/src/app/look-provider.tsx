import { operations, type ColourScheme } from '@stegvis/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { call } from '../http/call.js';
import { meQuery } from '../http/me.js';
import { read } from '../http/queries.js';
import { useLanguage } from '../ui/language.js';
import { LookContext } from '../ui/look.js';
import { applyLook, rememberedScheme } from './look.js';

/**
 * Provides the colour scheme: what was chosen now, else the person's own choice, else the last one of this browser. The
 * colour is the organisation's.
 */
export function LookProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { language } = useLanguage();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const installation = useQuery({ ...read(operations.getInstallation), enabled: false }).data;
  const [chosen, setChosen] = useState<ColourScheme | null>(null);
  const [tried, tryOn] = useState<string | null>(null);
  const [remembered] = useState(rememberedScheme);
  const scheme = chosen ?? me?.preferences.colourScheme ?? remembered;
  const own = me?.organisation ?? installation?.organisation;
  const known = (own !== undefined && own !== null) || installation !== undefined;
  const colour = tried ?? own?.accentColour ?? null;
  const signedIn = me !== undefined;

  useLayoutEffect(() => {
    // Until the organisation is known, the look of the first paint stays.
    if (known) applyLook(scheme, colour, language);
    else document.documentElement.dataset['colorScheme'] = scheme;
  }, [known, scheme, colour, language]);

  const value = useMemo(
    () => ({
      scheme,
      tryOn,
      choose: (next: ColourScheme) => {
        setChosen(next);
        applyLook(next, colour, language);
        if (!signedIn) return;
        client.setQueryData(meQuery.queryKey, (before) =>
          before === undefined ? before : { ...before, preferences: { ...before.preferences, colourScheme: next } },
        );
        void call(operations.updatePreferences, { body: { colourScheme: next } }).catch(() => undefined);
      },
    }),
    [scheme, colour, language, signedIn, client],
  );
  return <LookContext value={value}>{children}</LookContext>;
}
