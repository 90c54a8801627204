/** The tables of an organisation in an order that their foreign keys allow. */
const ofOrganisation = [
  'organisations',
  'people',
  'datasets',
  'rounds',
  'round_datasets',
  'role_assignments',
  'tasks',
  'task_events',
  'audit_events',
];
const ofRound = ['rounds', 'round_datasets', 'tasks', 'task_events', 'audit_events'];

/** Columns that must be unique, and so get the number of the copy. */
const numbered = { organisations: ['name', 'slug'], rounds: ['name'] };
/** Ids that all organisations, or all rounds of one, share. */
const shared = {
  organisation: ['account_id'],
  round: [
    'organisation_id',
    'person_id',
    'dataset_id',
    'assigned_person',
    'by_person_id',
    'on_behalf_of_id',
    'updated_by',
    'added_by',
    'created_by',
    'submitted_by',
    'approved_by',
  ],
};

const columnsOf = (owner, table) =>
  owner.query(
    'SELECT column_name AS name, data_type AS type, is_generated AS generated FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position',
    [table],
  );

/** The copy's id is computed from the original's and its number, so that references fit without a lookup. */
function copied({ name, type }, table, keep) {
  if (type === 'uuid' && keep.includes(name)) return name === 'account_id' ? 'NULL' : name;
  if (type === 'uuid') return `md5(${name}::text || '/' || k)::uuid`;
  if (numbered[table]?.includes(name)) return `${name} || '-' || k`;
  return name;
}

async function copyRows(owner, table, { from, to, keep, condition }, values) {
  const columns = await columnsOf(owner, table);
  const names = columns.map(({ name }) => name).join(', ');
  const sources = columns.map((column) => copied(column, table, keep)).join(', ');
  await owner.query(
    `INSERT INTO ${table} (${names}) SELECT ${sources} FROM ${table}, generate_series(${from}, ${to}) AS k WHERE ${condition(table)}`,
    values,
  );
}

/** Copies one round within its organisation as finished earlier rounds. */
export async function addEarlierRounds(owner, organisationId, roundId, count) {
  const condition = (table) => `organisation_id = $1 AND ${table === 'rounds' ? 'id' : 'round_id'} = $2`;
  for (const table of ofRound) {
    await copyRows(owner, table, { from: 1, to: count, keep: shared.round, condition }, [organisationId, roundId]);
  }
  const earlier = `organisation_id = $1 AND round_id <> $2`;
  await owner.query(`UPDATE tasks SET state = 'done', finished_at = now(), due_on = due_on - 365 WHERE ${earlier}`, [
    organisationId,
    roundId,
  ]);
  await owner.query(
    `UPDATE rounds SET state = 'completed', completed_at = now() WHERE organisation_id = $1 AND id <> $2`,
    [organisationId, roundId],
  );
}

/** Copies a whole organisation, a few copies at a time. */
export async function addOrganisations(owner, organisationId, count) {
  const condition = (table) => (table === 'organisations' ? 'id = $1' : 'organisation_id = $1');
  for (let from = 1; from <= count; from += 10) {
    for (const table of ofOrganisation) {
      await copyRows(owner, table, { from, to: Math.min(count, from + 9), keep: shared.organisation, condition }, [
        organisationId,
      ]);
    }
  }
}

/** Adds months of work to each task: this many more events and audit rows. */
export async function addHistory(owner, organisationId, eventsOfTask) {
  await owner.query(
    `INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id, payload)
     SELECT organisation_id, gen_random_uuid(), id, round_id, last_seq + n, 'answered', now() - interval '30 days' + n * interval '1 day', updated_by, '{"check":"method","value":"api","note":null}'
     FROM tasks, generate_series(1, $2::int) AS n WHERE organisation_id = $1`,
    [organisationId, eventsOfTask],
  );
  await owner.query(
    `INSERT INTO audit_events (organisation_id, id, at, action, subject_type, subject_id, round_id, dataset_id, detail)
     SELECT organisation_id, gen_random_uuid(), now() - interval '30 days' + n * interval '1 day', 'task.answered', 'task', id, round_id, dataset_id, '{"step":8,"check":"method"}'
     FROM tasks, generate_series(1, $2::int) AS n WHERE organisation_id = $1`,
    [organisationId, eventsOfTask],
  );
  await owner.query('UPDATE tasks SET last_seq = last_seq + $2 WHERE organisation_id = $1', [
    organisationId,
    eventsOfTask,
  ]);
}
