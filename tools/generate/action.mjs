import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../setup/run.mjs';
import { camel, demandKebab, pascal } from './names.mjs';

const action = (name, up) => `import { Injectable } from '@nestjs/common';
import { canManageRounds, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '${up}platform/database/unit-of-work.js';
import type { Identity } from '${up}platform/http/identity.js';
import { forbidden, orNotFound } from '${up}platform/http/problem.js';
import { Roles } from '${up}modules/roles/roles.door.js';
import { lockFor${pascal(name)}, write${pascal(name)} } from './${name}.query.js';

@Injectable()
export class ${pascal(name)} {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
  ) {}

  run({ organisationId, personId }: Identity, id: Uuid): Promise<void> {
    return this.unitOfWork.run(organisationId, personId, async (sql) => {
      orNotFound(await lockFor${pascal(name)}(sql, id));
      if (!canManageRounds(await this.roles.of(sql, personId))) throw forbidden();
      await write${pascal(name)}(sql, id);
    });
  }
}
`;

const query = (name, up) => `import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '${up}platform/database/sql.js';

// Name the table, and what is written.
const locked = 'SELECT id FROM things WHERE organisation_id = $1 AND id = $2 FOR UPDATE';
const write = 'UPDATE things SET version = version + 1 WHERE organisation_id = $1 AND id = $2';

/** Locks and reads the row; undefined when the organisation has no such row. */
export async function lockFor${pascal(name)}(sql: Sql, id: Uuid): Promise<{ readonly id: Uuid } | undefined> {
  const [row] = await sql.query<{ readonly id: Uuid }>(locked, [sql.organisationId, id]);
  return row;
}

export async function write${pascal(name)}(sql: Sql, id: Uuid): Promise<void> {
  await sql.execute(write, [sql.organisationId, id]);
}
`;

const spec = (name, up) => `import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, type Person } from '${up}../test/a-municipality.js';
import { startApp, type RunningApp } from '${up}../test/start-app.js';

let app: RunningApp;
let kim: Person;
let ola: Person;
beforeAll(async () => {
  app = await startApp();
  const kommun = await aMunicipality(app);
  kim = await kommun.person('Kim Samordnare', ['coordinator']);
  ola = await kommun.person('Ola Ägare');
});
afterAll(() => app.close());

describe('${name.replaceAll('-', ' ')}', () => {
  test('is done by those who may, and by nobody else', async () => {
    const { id } = expectStatus(await kim.api.post('/things', { name: 'En sak' }), 201).body;
    expect((await ola.api.post(\`/things/\${String(id)}/${name}\`)).status).toBe(403);
    expectStatus(await kim.api.post(\`/things/\${String(id)}/${name}\`), 204);
  });
});
`;

const next = (folder, module, name) => `Left to do (the test fails until it is done):
  ${folder}/${name}.query.ts   the table, and what is written
  apps/api/src/modules/${module}/${module}.module.ts   add ${pascal(name)} to providers
  a controller of the module                 private readonly ${camel(name)}: ${pascal(name)}, and a route that calls this.${camel(name)}.run(...)
  libs/contract/src                          the operation: path, body, answer, problems, example
  libs/workflow/src/roles/permissions.ts     who may, in place of canManageRounds
  ${folder}/${name}.db-spec.ts   the promise, over real HTTP`;

/**
 * Generates an action of the API with its statements and its first test. The place is a module, or a subfolder of one:
 * `tasks/command`.
 */
export function generateAction(root, [givenPlace = '', givenName]) {
  const [module, ...inner] = givenPlace.split('/').map((part) => demandKebab(part, 'The module'));
  const name = demandKebab(givenName, 'The action (verb-noun)', 2);
  const folder = join('apps', 'api', 'src', 'modules', module, ...inner);
  if (!existsSync(join(root, folder))) throw new Refusal(`There is no folder ${folder}.`);
  const up = '../'.repeat(2 + inner.length);
  return {
    files: {
      [join(folder, `${name}.ts`)]: action(name, up).replace(`${up}modules/`, '../'.repeat(1 + inner.length)),
      [join(folder, `${name}.query.ts`)]: query(name, up),
      [join(folder, `${name}.db-spec.ts`)]: spec(name, up),
    },
    next: next(folder, module, name),
  };
}
