import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { baseGuide, roleKeys, type RoleKey, type Uuid } from '@stegvis/workflow';
import fc from 'fast-check';
import { Conditions, listPage } from '../../platform/http/list-page.js';
import { columnsSql } from '../../platform/database/list-sql.js';
import { assigneesOf, turnColumns, type TurnRow } from './assignees.js';
import { startApp } from '../../../test/start-app.js';
import { TaskWorld } from '../../../test/task-world.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { readRolesToday } from '../roles/roles.door.js';
import type { RoundFacts } from '../tasks/store/tasks-of-round.js';
import { readReviews, whoseTurn } from './whose-turn.query.js';

let world: TaskWorld;
let close: () => Promise<void>;
let town: {
  readonly organisation: Uuid;
  readonly people: readonly Uuid[];
  readonly datasets: readonly Uuid[];
  readonly rounds: readonly RoundFacts[];
};
beforeAll(async () => {
  const app = await startApp();
  world = new TaskWorld(app);
  close = () => app.close();
  const organisation = await world.organisation();
  const people: Uuid[] = [];
  for (let count = 0; count < 5; count += 1) people.push(await world.person(organisation));
  const datasets = await world.datasets(organisation, 3);
  const rounds = [
    await world.round(organisation, people[0] ?? '', datasets),
    await world.round(organisation, people[0] ?? '', datasets.slice(0, 1)),
  ];
  town = { organisation, people, datasets, rounds };
});
afterAll(() => close());

const pick = fc.nat(9);
const assignment = fc.record({
  role: fc.constantFrom<RoleKey>(...roleKeys),
  person: pick,
  round: pick,
  dataset: pick,
  from: fc.constantFrom(null, '2026-03-01', '2026-03-09'),
  to: fc.constantFrom(null, null, '2026-03-01', '2026-03-02'),
});
const turned = fc.record({
  pick: fc.nat(999),
  state: fc.constantFrom('ready', 'active', 'in-review', 'done', 'blocked'),
  person: pick,
  role: fc.constantFrom<RoleKey | null>(null, null, ...roleKeys),
  submitter: pick,
});
const absence = fc.record({ person: pick, substitute: pick, from: fc.constantFrom('2026-03-01', '2026-03-03') });

const at = <T>(values: readonly T[], index: number): T | null => values[index] ?? null;

/** The generated organisation: roles, absences, departures, and the states of tasks. */
async function arrange(given: {
  readonly assignments: readonly (typeof assignment extends fc.Arbitrary<infer A> ? A : never)[];
  readonly turns: readonly (typeof turned extends fc.Arbitrary<infer T> ? T : never)[];
  readonly absences: readonly (typeof absence extends fc.Arbitrary<infer A> ? A : never)[];
  readonly left: number;
}): Promise<void> {
  const { organisation, people, datasets, rounds } = town;
  await world.unitOfWork.run(organisation, null, async (sql) => {
    await sql.execute('UPDATE role_assignments SET ended_at = now() WHERE organisation_id = $1', [organisation]);
    await sql.execute(
      'UPDATE people SET out_of_office_from = NULL, out_of_office_to = NULL, substitute_id = NULL, left_on = CASE WHEN id = $2 THEN $3::date END WHERE organisation_id = $1',
      [organisation, at(people, given.left), '2026-02-28'],
    );
    for (const one of given.absences) {
      const substitute = at(people, one.substitute);
      if (substitute === null) continue;
      await sql.execute(
        'UPDATE people SET out_of_office_from = $3, out_of_office_to = $4, substitute_id = $5 WHERE organisation_id = $1 AND id = $2',
        [organisation, at(people, one.person), one.from, '2026-03-31', substitute],
      );
    }
    for (const one of given.assignments) {
      const person = at(people, one.person);
      if (person === null) continue;
      await sql.execute(
        `INSERT INTO role_assignments (organisation_id, id, role, person_id, round_id, dataset_id, valid_from, valid_to, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())`,
        [
          organisation,
          world.ids.next(),
          one.role,
          person,
          at(rounds, one.round)?.roundId ?? null,
          at(datasets, one.dataset),
          one.from,
          one.to,
        ],
      );
    }
    await sql.execute(
      `UPDATE tasks SET state = 'ready', assigned_person = NULL, assigned_role = NULL, submitted_by = NULL WHERE organisation_id = $1`,
      [organisation],
    );
    const tasks = await sql.query<{ id: Uuid }>('SELECT id FROM tasks WHERE organisation_id = $1 ORDER BY id', [
      organisation,
    ]);
    for (const one of given.turns) {
      const task = tasks[one.pick % tasks.length];
      await sql.execute(
        'UPDATE tasks SET state = $3, assigned_person = $4, assigned_role = $5, submitted_by = $6 WHERE organisation_id = $1 AND id = $2',
        [organisation, task?.id, one.state, at(people, one.person), one.role, at(people, one.submitter)],
      );
    }
  });
}

describe('who has to act', () => {
  test('is found by SQL as by the rule, for every person and every vacancy', async () => {
    const arrangement = fc.record({
      assignments: fc.array(assignment, { minLength: 4, maxLength: 25 }),
      turns: fc.array(turned, { maxLength: 15 }),
      absences: fc.array(absence, { maxLength: 3 }),
      left: fc.nat(12),
    });
    const property = fc.asyncProperty(arrangement, async (given) => {
      await arrange(given);
      const { organisation, people, datasets, rounds } = town;
      await world.unitOfWork.read(organisation, async (sql) => {
        const settings = await readOrganisationToday(sql, world.clock);
        const open = await sql.query<TurnRow>(
          `SELECT ${columnsSql('t', turnColumns)} FROM tasks t WHERE t.organisation_id = $1 AND t.state <> 'done' ORDER BY t.id`,
          [organisation],
        );
        const roles = await readRolesToday(
          sql,
          settings,
          rounds.map((round) => round.roundId),
          datasets,
        );
        const turns = open.map((task) => ({ id: task.id, who: assigneesOf(roles, task, baseGuide) }));
        const listed = async (query: { assignee?: string; vacant?: boolean }): Promise<readonly Uuid[]> => {
          const where = new Conditions().add('t.organisation_id = ?', organisation).always(`t.state <> 'done'`);
          const reviews = await readReviews(sql, world.guides, Promise.resolve(settings));
          const tables = whoseTurn(sql, where, { query, me: '', today: settings.today, reviews });
          const list = {
            tables,
            select: `SELECT ${columnsSql('t', turnColumns)}`,
            from: 'FROM tasks t',
            where,
            sorts: { id: 't.id' },
            sort: 'id',
            tieBreaker: 't.id',
            query: { page: 1, limit: 200 },
            map: (row: TurnRow) => row.id,
          };
          return (await listPage(sql, list)).items;
        };
        for (const person of people) {
          expect(await listed({ assignee: person })).toEqual(
            turns.filter((turn) => turn.who.includes(person)).map((turn) => turn.id),
          );
        }
        expect(await listed({ vacant: true })).toEqual(
          turns.filter((turn) => turn.who.length === 0).map((turn) => turn.id),
        );
        expect(await listed({ vacant: false })).toEqual(
          turns.filter((turn) => turn.who.length > 0).map((turn) => turn.id),
        );
      });
    });
    await fc.assert(property, { numRuns: 40 });
  });
});
