import type { Language } from '@stegvis/wording';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LanguageProvider } from './language-provider.js';
import { LookProvider } from './look-provider.js';

export interface ProvidersProps {
  readonly client: QueryClient;
  /** The language whose texts are there. */
  readonly begun: Language;
  /** The router. */
  readonly children: ReactNode;
}

/** What stands around every page. */
export function Providers({ client, begun, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider begun={begun}>
        <LookProvider>{children}</LookProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
