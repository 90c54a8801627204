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
import { createRoot } from 'react-dom/client';
import { setClientLanguage } from '../http/client-language.js';
import { loadTexts } from '../http/texts.js';
import { rememberedLanguage } from './preferred-language.js';
import { Providers } from './providers.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place to draw in');
const language = rememberedLanguage();
// The router asks for what a page needs before anything is drawn.
setClientLanguage(language);
await loadTexts(language);
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
