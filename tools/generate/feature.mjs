import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../setup/run.mjs';
import { camel, demandKebab, pascal, words } from './names.mjs';

const page = (name) => `import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ${camel(name)}Query } from './${name}-queries.js';

export function ${pascal(name)}Page() {
  const { t } = useText();
  const query = useQuery(${camel(name)}Query);
  return (
    <Page title={t('web-${name}.title')}>
      <Loaded query={query}>{(data) => <Paragraph>{t('web-${name}.lead', { person: data.person.name })}</Paragraph>}</Loaded>
    </Page>
  );
}
`;

const queries = (name) => `import { operations } from '@stegvis/contract';
import { read } from '../../http/queries.js';

/** Exchange getMe for the operation that this feature shows. */
export const ${camel(name)}Query = read(operations.getMe);
`;

const area = (name) => `import { texts } from '../texts.js';

export const web${pascal(name)}Texts = texts({
  'web-${name}.title': { sv: '${words(name)}', en: '${words(name)}' },
  'web-${name}.lead': { sv: 'Inloggad som {person}.', en: 'Signed in as {person}.' },
});
`;

/** Adds the area's import and its line, each after the last of its kind. */
function register(catalogue, name) {
  const lines = catalogue.split('\n');
  const lastImport = lines.findLastIndex((line) => line.startsWith('import ') && line.includes("'./areas/"));
  const end = lines.findIndex((line, index) => index > lastImport && line === '};');
  if (lastImport < 0 || end < 0) {
    throw new Refusal('libs/wording/src/web.ts does not look as expected: add the area by hand.');
  }
  lines.splice(end, 0, `  web${pascal(name)}: web${pascal(name)}Texts,`);
  lines.splice(lastImport + 1, 0, `import { web${pascal(name)}Texts } from './areas/web-${name}.js';`);
  return lines.join('\n');
}

const next = (name) => `Left to do:
  apps/web/src/app   a route: { path: '${name}', element: <${pascal(name)}Page /> }   from '../features/${name}/${name}-page.js'
  apps/web/src/features/${name}/${name}-queries.ts   the operation that it shows
  libs/wording/src/areas/web-${name}.ts   its words, in Swedish and English`;

/** Generates a feature of the web: a page, its query, and its texts in both languages. */
export function generateFeature(root, [givenName]) {
  const name = demandKebab(givenName, 'The feature');
  const folder = join('apps', 'web', 'src', 'features', name);
  if (existsSync(join(root, folder))) throw new Refusal(`${folder} is there already.`);
  const catalogue = join('libs', 'wording', 'src', 'web.ts');
  return {
    files: {
      [join(folder, `${name}-page.tsx`)]: page(name),
      [join(folder, `${name}-queries.ts`)]: queries(name),
      [join('libs', 'wording', 'src', 'areas', `web-${name}.ts`)]: area(name),
    },
    changed: { [catalogue]: register(readFileSync(join(root, catalogue), 'utf8'), name) },
    next: next(name),
  };
}
