import { createRequire } from 'node:module';

const { floors, workflowFolders } = createRequire(import.meta.url)('../eslint/floors.cjs');
const modules = 'apps/api/src/modules';
const api = `${modules}/tasks`;
const web = 'apps/web/src';

/** For each floor, a room that imports a neighbour of its own floor, or a room above where it has no neighbour. */
const rooms = floors.map(([room, neighbour], floor) => {
  const other = neighbour ?? floors[floor + 1]?.[0];
  return [
    `rooms-point-down-${floor + 1}`,
    `${modules}/${room}/reach-up.ts`,
    {
      [`${modules}/${room}/reach-up.ts`]: `export { up } from '../${other}/up.door.js';\n`,
      [`${modules}/${other}/up.door.ts`]: `export { up } from './up.js';\n`,
      [`${modules}/${other}/up.ts`]: `export const up = 1;\n`,
    },
  ];
});

/** For each folder of libs/workflow but the highest, an import of the next one. */
const folders = workflowFolders.slice(0, -1).map((folder, place) => {
  const above = workflowFolders[place + 1];
  return [
    `workflow-points-down-${place + 1}`,
    `libs/workflow/src/${folder}/look-up.ts`,
    {
      [`libs/workflow/src/${folder}/look-up.ts`]: `export { above } from '../${above}/above.js';\n`,
      [`libs/workflow/src/${above}/above.ts`]: `export const above = 1;\n`,
    },
  ];
});

/** One violation for each rule of the import graph: [rule, importing file, files]. */
export const importViolations = [
  ...rooms,
  ...folders,
  ['workflow-folder-has-a-place', 'libs/workflow/src/attic/box.ts', `export { numberOfSteps } from '../index.js';\n`],
  [
    'no-cycle',
    `${api}/round-a.ts`,
    {
      [`${api}/round-a.ts`]: `import { b } from './round-b.js';\n\nexport const a = (): number => b();\n`,
      [`${api}/round-b.ts`]: `import { a } from './round-a.js';\n\nexport const b = (): number => a();\n`,
    },
  ],
  ['no-unresolvable', `${api}/import-nothing.ts`, `export { nothing } from './no-such-file.js';\n`],
  ['no-unlisted-package', `${api}/import-unlisted.ts`, `import { chunk } from 'lodash';\n\nexport { chunk };\n`],
  ['no-development-package', `${api}/import-development.ts`, `import fc from 'fast-check';\n\nexport { fc };\n`],
  [
    'no-test-import',
    `${api}/import-test.ts`,
    {
      [`${api}/import-test.ts`]: `export { helper } from './helper.spec.js';\n`,
      [`${api}/helper.spec.ts`]: `export const helper = 1;\n`,
    },
  ],
  [
    'no-test-import',
    'libs/workflow/src/task/play.ts',
    {
      'libs/workflow/src/task/play.ts': `export { round } from '../testing/round.js';\n`,
      'libs/workflow/src/testing/round.ts': `export const round = 1;\n`,
    },
  ],
  [
    'lib-through-index',
    `${api}/reach-into-lib.ts`,
    {
      [`${api}/reach-into-lib.ts`]: `export { inner } from '../../../../../libs/wording/src/inner.js';\n`,
      'libs/wording/src/inner.ts': 'export const inner = 1;\n',
    },
  ],
  [
    'no-barrel',
    `${api}/import-barrel.ts`,
    {
      [`${api}/import-barrel.ts`]: `export { deep } from './parts/index.js';\n`,
      [`${api}/parts/index.ts`]: `export const deep = 1;\n`,
    },
  ],
  [
    'workflow-imports-nothing',
    'libs/workflow/src/read-file.ts',
    `import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n`,
  ],
  [
    'workflow-imports-nothing',
    'libs/workflow/src/import-package.ts',
    `import { z } from 'zod';\n\nexport const schema = z.string();\n`,
  ],
  ['docs-are-for-the-server', `${web}/http/read-docs.ts`, `export { docs } from '@stegvis/contract/docs';\n`],
  [
    'docs-are-for-the-server',
    'libs/contract/src/rounds.ts',
    {
      'libs/contract/src/rounds.ts': `export { roundDocs } from './rounds.docs.js';\n`,
      'libs/contract/src/rounds.docs.ts': `export const roundDocs = {};\n`,
    },
  ],
  [
    'pure-libs-know-no-machine',
    'libs/wording/src/read-file.ts',
    `import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n`,
  ],
  [
    'platform-knows-no-module',
    'apps/api/src/platform/http/reach-up.ts',
    `export { countSteps } from '../../modules/people/people.door.js';\n`,
  ],
  [
    'room-has-a-floor',
    'apps/api/src/modules/attic/box.ts',
    `import { countSteps } from '../people/people.door.js';\n\nexport const box = countSteps;\n`,
  ],
  ['module-through-door', `${api}/reach-past-door.ts`, `export { countSteps } from '../people/count-steps.js';\n`],
  ['wiring-through-module', `${api}/tasks.module.ts`, `export { countSteps } from '../people/count-steps.js';\n`],
  [
    'composition-names-modules',
    'apps/api/src/stray.ts',
    `export { countSteps } from './modules/people/count-steps.js';\n`,
  ],
  [
    'controller-asks-actions',
    `${api}/tasks.controller.ts`,
    {
      [`${api}/tasks.controller.ts`]: `export { store } from './task-store.js';\n`,
      [`${api}/task-store.ts`]: `export const store = 1;\n`,
    },
  ],
  [
    'controller-asks-actions',
    `${api}/lists.controller.ts`,
    {
      [`${api}/lists.controller.ts`]: `export { rows } from './lists.query.js';\n`,
      [`${api}/lists.query.ts`]: `export const rows = 1;\n`,
    },
  ],
  [
    'controller-asks-actions',
    `${api}/things.controller.ts`,
    {
      [`${api}/things.controller.ts`]: `export { things } from './things.store.js';\n`,
      [`${api}/things.store.ts`]: `export const things = 1;\n`,
    },
  ],
  ['row-stays-inside', 'apps/api/src/modules/people/rows.door.ts', `export { thingRow } from './thing.row.js';\n`],
  ['controller-is-an-entrance', `${api}/name-controller.ts`, `export { store } from './tasks.controller.js';\n`],
  ['features-stand-alone', `${web}/features/two/two-page.tsx`, `export { OnePage } from '../one/one-page.js';\n`],
  [
    'features-stand-alone',
    `${web}/features/shared/reach-feature.tsx`,
    `export { OnePage } from '../one/one-page.js';\n`,
  ],
  ['features-know-no-app', `${web}/features/two/know-app.ts`, `export { routes } from '../../app/routes.js';\n`],
  ['parts-know-no-business', `${web}/ui/know-steps.ts`, `export { numberOfSteps } from '@stegvis/workflow';\n`],
  ['parts-know-no-business', `${web}/ui/know-contract.ts`, `export { numberOfSteps } from '@stegvis/contract';\n`],
  ['parts-know-no-feature', `${web}/ui/know-feature.ts`, `export { OnePage } from '../features/one/one-page.js';\n`],
];
