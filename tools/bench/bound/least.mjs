// The fewest and simplest statements that the visible content needs, without rights, rules or idempotency. Assignees
// are kept in a table of their own, which every change updates.
import { Refusal } from '../../setup/run.mjs';
import { fixed, tokens } from './command-template.mjs';

const turns = `
  CREATE TABLE IF NOT EXISTS bench_turns (organisation_id uuid, task_id uuid, person_id uuid, PRIMARY KEY (organisation_id, task_id, person_id));
  CREATE INDEX IF NOT EXISTS bench_turns_person ON bench_turns (organisation_id, person_id)`;

/** Stores the assignees that the product computes, for the tasks of a round. */
export async function keepTurns({ owner }, organisation, round) {
  const board = await organisation.coordinator.api.get(`/rounds/${round.id}/board`);
  const cells = [...board.round, ...board.rows.flatMap((row) => row.cells)];
  const kept = cells.flatMap(({ taskId, assignees }) => assignees.map(({ id }) => [taskId, id]));
  await owner.query(turns);
  await owner.query(
    'DELETE FROM bench_turns w USING tasks t WHERE t.id = w.task_id AND t.organisation_id = $1 AND t.round_id = $2',
    [organisation.id, round.id],
  );
  await owner.query('INSERT INTO bench_turns SELECT $1, * FROM unnest($2::uuid[], $3::uuid[])', [
    organisation.id,
    kept.map(([task]) => task),
    kept.map(([, person]) => person),
  ]);
  await owner.query('VACUUM ANALYZE bench_turns');
}

/**
 * Restores the assignees from before tasks of one step were finished (all of one person) and freed those of another
 * step.
 */
export async function giveTurnsBack({ owner }, organisation, { finished, freed, person }) {
  const ofStep = 'SELECT id FROM tasks WHERE organisation_id = $1 AND step = $2';
  await owner.query(`DELETE FROM bench_turns WHERE organisation_id = $1 AND task_id IN (${ofStep})`, [
    organisation.id,
    freed,
  ]);
  await owner.query(`INSERT INTO bench_turns SELECT $1, id, $3 FROM (${ofStep}) AS of_step ON CONFLICT DO NOTHING`, [
    organisation.id,
    finished,
    person.id,
  ]);
  await owner.query('VACUUM bench_turns');
}

const whoseTurn = `ARRAY(SELECT jsonb_build_array(p.id, p.name) FROM bench_turns w JOIN people p ON p.organisation_id = $1 AND p.id = w.person_id
  WHERE w.organisation_id = $1 AND w.task_id = t.id) AS turns`;
const reminded = `(SELECT n.detail FROM notices n WHERE n.organisation_id = $1 AND n.subject_id = t.id AND n.kind = 'reminder' ORDER BY n.series DESC LIMIT 1) AS reminded`;

const oneTask = `
  SELECT t.*, r.name AS round_name, d.title AS dataset_title, ${whoseTurn}, ${reminded},
    ARRAY(SELECT jsonb_build_array(s.step, s.state, s.id) FROM tasks s WHERE s.organisation_id = $1 AND s.round_id = t.round_id AND s.step < t.step
      AND s.dataset_id = t.dataset_id) AS waits_for,
    ARRAY(SELECT to_jsonb(e) FROM task_evidence e WHERE e.organisation_id = $1 AND e.task_id = t.id) AS evidence
  FROM tasks t JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id
  WHERE t.organisation_id = $1 AND t.id = $2`;

export const leastTask = (organisation, path) => [oneTask, [organisation.id, path.split('/').at(-1)]];

const summary = `t.id, t.round_id, t.dataset_id, t.step, t.state, t.role, t.due_on, t.baseline_due_on, t.version, r.name AS round_name, d.title AS dataset_title,
  ${whoseTurn}, ${reminded}, count(*) OVER () AS total`;
const joined = `JOIN rounds r ON r.organisation_id = $1 AND r.id = t.round_id LEFT JOIN datasets d ON d.organisation_id = $1 AND d.id = t.dataset_id`;
const open = `t.state IN ('waiting', 'ready', 'active', 'blocked', 'in-review', 'returned')`;

export const leastOfMine = (organisation, person, limit) => [
  `SELECT ${summary} FROM bench_turns mine JOIN tasks t ON t.organisation_id = $1 AND t.id = mine.task_id ${joined}
   WHERE mine.organisation_id = $1 AND mine.person_id = $2 AND ${open} ORDER BY t.due_on, t.step, t.id LIMIT $3`,
  [organisation.id, person.id, limit],
];

export const leastOfStep = (organisation, round, step, limit) => [
  `SELECT ${summary} FROM tasks t ${joined} WHERE t.organisation_id = $1 AND t.round_id = $2 AND t.step = $3 AND t.state IN ('ready', 'active')
   ORDER BY t.due_on, t.step, t.id LIMIT $4`,
  [organisation.id, round.id, step, limit],
];

export const leastSearch = (organisation, round, text, limit) => [
  `SELECT ${summary} FROM tasks t ${joined} WHERE t.organisation_id = $1 AND t.round_id = $2 AND ${open} AND (d.title ILIKE $3 OR r.name ILIKE $3)
   ORDER BY t.due_on, t.step, t.id LIMIT $4`,
  [organisation.id, round.id, `%${text}%`, limit],
];

export const leastBoardRows = (organisation, round) => [
  `SELECT rd.dataset_id, rd.state, d.title, d.unit, a.person_id, p.name FROM round_datasets rd
   JOIN datasets d ON d.organisation_id = $1 AND d.id = rd.dataset_id
   LEFT JOIN role_assignments a ON a.organisation_id = $1 AND a.dataset_id = rd.dataset_id AND a.role = 'information-owner' AND a.ended_at IS NULL
   LEFT JOIN people p ON p.organisation_id = $1 AND p.id = a.person_id
   WHERE rd.organisation_id = $1 AND rd.round_id = $2 ORDER BY d.title COLLATE "sv-x-icu"`,
  [organisation.id, round.id],
];
export const leastBoardCells = (organisation, round) => [
  `SELECT t.id, t.dataset_id, t.step, t.state, t.role, t.due_on, t.version, p.id AS person_id, p.name FROM tasks t
   LEFT JOIN bench_turns w ON w.organisation_id = $1 AND w.task_id = t.id LEFT JOIN people p ON p.organisation_id = $1 AND p.id = w.person_id
   WHERE t.organisation_id = $1 AND t.round_id = $2`,
  [organisation.id, round.id],
];

/**
 * Finishes a task, frees step 12 of its dataset, and writes what each of the two means: events, an audit row,
 * assignees, a mail's intent, an idempotency key.
 */
const complete = `
  WITH done AS (
    UPDATE tasks SET state = 'done', finished_at = now(), version = version + 1, last_seq = last_seq + 1, updated_at = now(), updated_by = $3
    WHERE organisation_id = $1 AND id = $2 AND version = $4 AND state = 'active' RETURNING *
  ), freed AS (
    UPDATE tasks t SET state = 'ready', version = t.version + 1, last_seq = t.last_seq + 1, turn = t.turn + 1, updated_at = now(), updated_by = NULL
    FROM done d WHERE t.organisation_id = $1 AND t.round_id = d.round_id AND t.step = 12 AND t.dataset_id = d.dataset_id AND t.state = 'waiting'
      AND EXISTS (SELECT FROM tasks p WHERE p.organisation_id = $1 AND p.round_id = d.round_id AND p.step = 11 AND p.dataset_id = d.dataset_id AND p.state = 'done')
    RETURNING t.*
  ), events AS (
    INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id)
    SELECT $1, gen_random_uuid(), id, round_id, last_seq, CASE state WHEN 'done' THEN 'completed' ELSE 'became-ready' END, now(), updated_by
    FROM (SELECT * FROM done UNION ALL SELECT * FROM freed) both_of_them
  ), recorded AS (
    INSERT INTO audit_events (organisation_id, id, at, by_person_id, action, subject_type, subject_id, round_id, dataset_id)
    SELECT $1, gen_random_uuid(), now(), $3, 'task.completed', 'task', id, round_id, dataset_id FROM done
  ), over AS (
    DELETE FROM bench_turns WHERE organisation_id = $1 AND task_id = $2
  ), begun AS (
    INSERT INTO bench_turns SELECT DISTINCT $1::uuid, f.id, a.person_id FROM freed f
    JOIN role_assignments a ON a.organisation_id = $1 AND a.role = f.role AND a.ended_at IS NULL AND (a.dataset_id IS NULL OR a.dataset_id = f.dataset_id)
    ON CONFLICT DO NOTHING
  ), told AS (
    INSERT INTO notice_intents (organisation_id, kind, task_id, actor_id) SELECT $1, 'ready', id, $3 FROM freed
  )
  INSERT INTO idempotency_keys (organisation_id, caller, key_hash, request_hash, status, created_at)
  SELECT $1, $3::text, $5, $5, 200, now() FROM done`;

/** Two statements: the change, and reading the task afterwards. */
export const leastCompletion = (organisation, person) => [
  {
    text: complete.replaceAll('$3', '$3::uuid'),
    values: [
      fixed(organisation.id),
      [{ token: tokens.task }],
      fixed(person.id),
      [{ token: tokens.version }],
      [{ token: tokens.key }],
    ],
  },
  { text: oneTask, values: [fixed(organisation.id), [{ token: tokens.task }]] },
];

/** Answering a check is the same change without the task that it frees. */
const answer = `
  WITH answered AS (
    UPDATE tasks SET answers = jsonb_set(answers, '{format,value}', to_jsonb($4::text)), version = version + 1, last_seq = last_seq + 1, updated_at = now(), updated_by = $3::uuid
    WHERE organisation_id = $1 AND id = $2 AND version = $4 RETURNING *
  ), events AS (
    INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id, payload)
    SELECT $1, gen_random_uuid(), id, round_id, last_seq, 'answered', now(), updated_by, '{"check":"format"}' FROM answered
  ), recorded AS (
    INSERT INTO audit_events (organisation_id, id, at, by_person_id, action, subject_type, subject_id, round_id, dataset_id)
    SELECT $1, gen_random_uuid(), now(), $3::uuid, 'task.answered', 'task', id, round_id, dataset_id FROM answered
  )
  INSERT INTO idempotency_keys (organisation_id, caller, key_hash, request_hash, status, created_at)
  SELECT $1, $3::uuid::text, $5, $5, 200, now() FROM answered`;

export const leastAnswer = (organisation, person) => {
  const [{ values }, read] = leastCompletion(organisation, person);
  return [
    { text: answer.replaceAll('version = $4', 'version = $4::int').replaceAll('$4::text', '$4::int::text'), values },
    read,
  ];
};

/**
 * A route of the least program: it runs these statements, and answers what the product answers. `shows` checks that
 * their result holds that.
 */
export async function leastRoute({ owner }, asked, answer, shows) {
  const rows = [];
  for (const [text, values] of asked) rows.push(await owner.query(text, values));
  if (!shows(answer, ...rows)) throw new Refusal('The least program does not ask for what the product shows');
  return {
    statements: asked.map(([text, values]) => ({ text, values: values.map((value) => fixed(String(value))) })),
    answer,
  };
}
