import './zod-settings.js';
import '@fontsource-variable/inter/wght.css';
import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '../ui/styles/palette.css';
import '../ui/styles/base.css';
import '../ui/styles/shell.css';
import '../ui/styles/lists.css';
import '../ui/styles/parts.css';
import '../ui/styles/work.css';
import '../ui/styles/print.css';
import '../ui/styles/landing.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { followPresence } from '../http/attended.js';
import { setClientLanguage } from '../http/client-language.js';
import { loadTexts } from '../http/texts.js';
import { makeRouter, hydrateRouter } from './make-router.js';
import { hydrateQueries, readInitialState } from './initial-state.js';
import { rememberedLanguage } from './preferred-language.js';
import { Providers } from './providers.js';
import { makeQueryClient } from './query-client.js';
import { announceHydrated } from './hydrated.js';

followPresence(document);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place to draw in');
const rendered = readInitialState();
const language = rendered?.language ?? rememberedLanguage();
// The router fetches the page's data before anything is rendered, in the language that the page begins with.
setClientLanguage(language);
const client = makeQueryClient();
if (rendered !== null) hydrateQueries(client, rendered.queries);
const texts = loadTexts(language);
const router = rendered === null ? texts.then(() => makeRouter(client)) : hydrateRouter(client);
await texts;
const page = (
  <StrictMode>
    <Providers client={client} initialLanguage={language}>
      <RouterProvider router={await router} />
    </Providers>
  </StrictMode>
);
if (rendered === null) createRoot(root).render(page);
else {
  hydrateRoot(root, page);
  // Even when the page has failed, the buttons of its error message must replay earlier clicks.
  setTimeout(announceHydrated, 5000);
}
