import type { Language } from '@stegvis/wording';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LanguageProvider } from './language-provider.js';
import { LookProvider } from './look-provider.js';

export interface ProvidersProps {
  readonly client: QueryClient;
  /** The language whose texts are loaded. */
  readonly initialLanguage: Language;
  /** The router. */
  readonly children: ReactNode;
}

/** The providers around every page. */
export function Providers({ client, initialLanguage, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider initial={initialLanguage}>
        <LookProvider>{children}</LookProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
