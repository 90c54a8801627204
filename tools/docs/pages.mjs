import { pathToFileURL } from 'node:url';
import { at } from '../setup/paths.mjs';
import { architecturePage } from './architecture-page.mjs';
import { configurationPage, environmentExample } from './configuration-page.mjs';
import { guidePage } from './guide-page.mjs';

const load = (path) => import(pathToFileURL(at(path)).href);

/** The generated pages, from the latest build: path -> text. */
export async function pages() {
  const { baseGuide, guideDiagram } = await load('libs/workflow/dist/index.js');
  const { t, hasText } = await load('libs/wording/dist/index.js');
  const { configurationFields } = await load('apps/api/dist/platform/config/configuration.js');
  return {
    'docs/architecture.md': architecturePage(),
    'docs/guide.md': guidePage({ guide: baseGuide, guideDiagram, t, hasText }),
    'docs/configuration.md': configurationPage(configurationFields),
    '.env.example': environmentExample(configurationFields),
  };
}
