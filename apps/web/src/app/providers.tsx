import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider } from './language-provider.js';
import { LookProvider } from './look-provider.js';
import { makeQueryClient } from './query-client.js';
import { makeRouter } from './routes.js';

export function Providers() {
  const [client] = useState(makeQueryClient);
  const [router] = useState(() => makeRouter(client));
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <LookProvider>
          <RouterProvider router={router} />
        </LookProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
