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
import { makeRouter, takeOverRouter } from './begin-router.js';
import { readBegun, takeAnswers } from './begun.js';
import { rememberedLanguage } from './preferred-language.js';
import { Providers } from './providers.js';
import { makeQueryClient } from './query-client.js';
import { takenOver } from './taken-over.js';

followPresence(document);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place to draw in');
const drawn = readBegun();
const language = drawn?.language ?? rememberedLanguage();
// The router asks for the page's data before anything is drawn: in the language that the page begins with.
setClientLanguage(language);
const client = makeQueryClient();
if (drawn !== null) takeAnswers(client, drawn.answers);
const texts = loadTexts(language);
const router = drawn === null ? texts.then(() => makeRouter(client)) : takeOverRouter(client);
await texts;
const page = (
  <StrictMode>
    <Providers client={client} begun={language}>
      <RouterProvider router={await router} />
    </Providers>
  </StrictMode>
);
if (drawn === null) createRoot(root).render(page);
else {
  hydrateRoot(root, page);
  // Should the page have failed, what it says instead has buttons as well.
  setTimeout(takenOver, 5000);
}
