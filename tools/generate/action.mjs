import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Refusal } from '../setup/run.mjs';
import { camel, demandKebab, pascal } from './names.mjs';

const action = (name, up) => `import { Injectable } from '@nestjs/common';
import { canManageRounds, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '${up}platform/database/unit-of-work.js';
import type { Identity } from '${up}platform/http/identity.js';
import { forbidden, orNotFound } from '${up}platform/http/problem.js';
import { Roles } from '${up}modules/roles/roles.door.js';
import { lockFor${pascal(name)}, write${pascal(name)} } from './${name}.store.js';

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

const store = (name, up, { row, from }) => `import type { Uuid } from '@stegvis/workflow';
import { nextVersion, ofOrganisation } from '${up}platform/database/own-rows.js';
import type { Sql } from '${up}platform/database/sql.js';
import { ${row} } from '${from}';

/** Locks and reads the row; null when the organisation has no such row. */
export function lockFor${pascal(name)}(sql: Sql, id: Uuid): Promise<${row} | null> {
  return sql.manager.findOne(${row}, { where: { ...ofOrganisation(sql), id }, lock: { mode: 'pessimistic_write' } });
}

/** Name what is written. */
export async function write${pascal(name)}(sql: Sql, id: Uuid): Promise<void> {
  await sql.manager.update(${row}, { ...ofOrganisation(sql), id }, nextVersion);
}
`;

const entity = (row) => `import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Uuid } from '@stegvis/workflow';

// Name the table. docs: CONTRIBUTING.md, "a new table".
@Entity({ name: 'things' })
export class ${row} {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'integer' }) version = 1;
}
`;

const kept = [/\borganisation_id\??: Uuid/, /\bid: Uuid/, /\bversion(: number)? = 1/];

/** The entity of a table of the room whose rows have an id and a version, as most have; undefined without one. */
function rowOf(root, room, folder) {
  const files = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.row.ts'),
  );
  for (const file of files.toSorted()) {
    const text = readFileSync(join(root, room, file), 'utf8');
    const row = /export class (\w+)/.exec(text)?.[1];
    if (row === undefined || !kept.every((pattern) => pattern.test(text))) continue;
    const path = relative(folder, join(room, file)).replaceAll('\\', '/').replace(/\.ts$/, '.js');
    return { row, from: path.startsWith('.') ? path : `./${path}` };
  }
  return undefined;
}

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

const next = (folder, module, name, { row }) => `Left to do (the test fails until it is done):
  ${folder}/${name}.store.ts   what is written, and in which table: ${row} is a guess
  apps/api/src/modules/${module}/${module}.module.ts   add ${pascal(name)} to providers
  a controller of the module                 private readonly ${camel(name)}: ${pascal(name)}, and a route that calls this.${camel(name)}.run(...)
  libs/contract/src                          the operation: path, body, answer, problems, example
  libs/workflow/src/roles/permissions.ts     who may, in place of canManageRounds
  ${folder}/${name}.db-spec.ts   the promise, over real HTTP`;

/**
 * Generates an action of the API with its store and its first test. The place is a module, or a subfolder of one:
 * `tasks/command`. A room without a table gets the entity of one.
 */
export function generateAction(root, [givenPlace = '', givenName]) {
  const [module, ...inner] = givenPlace.split('/').map((part) => demandKebab(part, 'The module'));
  const name = demandKebab(givenName, 'The action (verb-noun)', 2);
  const folder = join('apps', 'api', 'src', 'modules', module, ...inner);
  if (!existsSync(join(root, folder))) throw new Refusal(`There is no folder ${folder}.`);
  const up = '../'.repeat(2 + inner.length);
  const room = join('apps', 'api', 'src', 'modules', module);
  const there = rowOf(root, room, folder);
  const own = there ?? { row: `${pascal(module)}Row`, from: `./${module}.row.js` };
  return {
    files: {
      [join(folder, `${name}.ts`)]: action(name, up).replace(`${up}modules/`, '../'.repeat(1 + inner.length)),
      [join(folder, `${name}.store.ts`)]: store(name, up, own),
      [join(folder, `${name}.db-spec.ts`)]: spec(name, up),
      ...(there === undefined ? { [join(folder, `${module}.row.ts`)]: entity(own.row) } : {}),
    },
    next: next(folder, module, name, own),
  };
}
