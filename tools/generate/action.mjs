import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../setup/run.mjs';
import { camel, demandKebab, pascal } from './names.mjs';

const action = (name) => `import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';

export interface ${pascal(name)}Effect {
  readonly subject: Uuid;
  readonly by: Uuid;
  readonly at: Instant;
}

/** The rule: plain data in, plain data out, so that it is tested without a database. */
export function effectOf${pascal(name)}(subject: Uuid, who: Pick<Identity, 'personId'>, now: Instant): ${pascal(name)}Effect {
  return { subject, by: who.personId, at: now };
}

@Injectable()
export class ${pascal(name)} {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, subject: Uuid): Promise<${pascal(name)}Effect> {
    // Statements stand in a *.query.ts beside this file and take the \`sql\` that the unit of work hands over.
    return this.unitOfWork.run(who.organisationId, who.personId, async () => effectOf${pascal(name)}(subject, who, this.clock.now()));
  }
}
`;

const spec = (name) => `import { expect, test } from '@jest/globals';
import { effectOf${pascal(name)} } from './${name}.js';

test('${name.replaceAll('-', ' ')}: the effect says who and when', () => {
  const effect = effectOf${pascal(name)}('subject', { personId: 'person' }, '2026-01-02T03:04:05.000Z');
  expect(effect).toEqual({ subject: 'subject', by: 'person', at: '2026-01-02T03:04:05.000Z' });
});
`;

const next = (module, name) => `Left to do:
  apps/api/src/modules/${module}/${module}.module.ts      import { ${pascal(name)} } from './${name}.js';   and add ${pascal(name)} to providers
  apps/api/src/modules/${module}/${module}.controller.ts  private readonly ${camel(name)}: ${pascal(name)}   and a route that calls this.${camel(name)}.run(...)
  libs/contract/src                                  the operation: path, body, answer, problems, example
  a *.db-spec.ts                                     the promise, over real HTTP`;

/** An action of the API with its first test. */
export function generateAction(root, [givenModule, givenName]) {
  const module = demandKebab(givenModule, 'The module');
  const name = demandKebab(givenName, 'The action (verb-noun)', 2);
  const folder = join('apps', 'api', 'src', 'modules', module);
  if (!existsSync(join(root, folder))) throw new Refusal(`There is no module ${folder}.`);
  return {
    files: { [join(folder, `${name}.ts`)]: action(name), [join(folder, `${name}.spec.ts`)]: spec(name) },
    next: next(module, name),
  };
}
