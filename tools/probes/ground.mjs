import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const copied = [
  'package.json',
  'nx.json',
  'tsconfig.base.json',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  'tools/eslint',
];
const settings = ['package.json', 'project.json', 'tsconfig.json', 'tsconfig.spec.json'];

// The smallest code that uses every allowed dependency: any finding in these files is a false alarm.
const clean = {
  'libs/workflow/src/index.ts': `export const numberOfSteps = 16;\n`,
  'libs/contract/src/index.ts': `export { numberOfSteps } from '@stegvis/workflow';\n`,
  'libs/contract/src/docs.ts': `export const docs = {};\n`,
  'apps/api/src/platform/docs/read-docs.ts': `import { docs } from '@stegvis/contract/docs';\n\nexport const described = Object.keys(docs).length;\n`,
  'libs/wording/src/index.ts': `export const greeting = 'hej';\n`,
  'libs/notifications/src/index.ts': `export { greeting } from '@stegvis/wording';\n`,
  'apps/api/src/platform/clock/clock.ts': `export const now = (): Date => new Date();\n`,
  'apps/api/src/modules/people/people.door.ts': `export { countSteps } from './count-steps.js';\n`,
  'apps/api/src/modules/people/count-steps.ts': `import { numberOfSteps } from '@stegvis/workflow';\n\nexport const countSteps = (): number => numberOfSteps;\n`,
  'apps/api/src/modules/people/thing.row.ts': `import { EntitySchema } from 'typeorm';\n\nexport const thingRow = new EntitySchema<{ id: string }>({ name: 'thing', columns: { id: { type: 'uuid', primary: true } } });\n`,
  'apps/api/src/modules/tasks/use-steps.ts': `import { countSteps } from '../people/people.door.js';\n\nexport const twice = (): number => countSteps() * 2;\n`,
  'apps/web/src/ui/part.tsx': `import type { ReactNode } from 'react';\n\nexport function Part({ children }: { readonly children?: ReactNode }) {\n  return <div>{children}</div>;\n}\n`,
  'apps/web/src/features/shared/steps.tsx': `import { numberOfSteps } from '@stegvis/workflow';\nimport { Part } from '../../ui/part.js';\n\nexport function Steps() {\n  return <Part>{numberOfSteps}</Part>;\n}\n`,
  'apps/web/src/features/one/one-page.tsx': `import { Part } from '../../ui/part.js';\nimport { Steps } from '../shared/steps.js';\n\nexport function OnePage() {\n  return (\n    <Part>\n      <Steps />\n    </Part>\n  );\n}\n`,
  'apps/web/src/app/routes.tsx': `import { OnePage } from '../features/one/one-page.js';\n\nexport const routes = [OnePage];\n`,
  'apps/e2e/src/story.e2e.ts': `import { expect, test } from '@jest/globals';\nimport { numberOfSteps } from '@stegvis/contract';\n\ntest('sixteen', () => {\n  expect(numberOfSteps).toBe(16);\n});\n`,
};

export function linkPackages(root, ground) {
  const from = join(root, 'node_modules');
  mkdirSync(join(ground, 'node_modules', '@stegvis'), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '@stegvis' && name !== '.cache') symlinkSync(join(from, name), join(ground, 'node_modules', name));
  }
  for (const name of ['workflow', 'contract', 'wording', 'notifications']) {
    symlinkSync(join(ground, 'libs', name), join(ground, 'node_modules', '@stegvis', name));
  }
}

export function write(ground, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ground, path)), { recursive: true });
    writeFileSync(join(ground, path), text);
  }
}

/** Creates a small workspace with the real rules, outside of the working tree. */
export function layGround(root) {
  const ground = realpathSync(mkdtempSync(join(tmpdir(), 'stegvis-probes-')));
  for (const path of copied) cpSync(join(root, path), join(ground, path), { recursive: true });
  for (const rooms of ['apps', 'libs']) {
    for (const room of readdirSync(join(root, rooms))) {
      for (const file of settings) {
        const from = join(root, rooms, room, file);
        if (existsSync(from)) cpSync(from, join(ground, rooms, room, file));
      }
    }
  }
  linkPackages(root, ground);
  write(ground, clean);
  return { ground, cleanFiles: Object.keys(clean) };
}
