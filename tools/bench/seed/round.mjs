import { Refusal } from '../../setup/run.mjs';

const mostAtOnce = 2000;

const addDatasets = `
  INSERT INTO datasets (organisation_id, id, title, description, unit, source_system, external_id, search_text, created_at, updated_at)
  SELECT $1, gen_random_uuid(), 'Datamängd ' || n || ' ' || $3, repeat('Läge, utrustning och underhållsår. ', 4), 'Samhällsbyggnad ' || n % 12, 'GIS',
    $3 || '-' || n, search_fold('datamängd ' || n || ' ' || $3), now(), now()
  FROM generate_series(1, $2::int) AS n RETURNING id`;

/** Gives the datasets owners in turn, as step 4 would. */
const addOwners = `
  INSERT INTO role_assignments (organisation_id, id, role, person_id, dataset_id, created_at)
  SELECT $1, gen_random_uuid(), 'information-owner', ($3::uuid[])[1 + n % cardinality($3::uuid[])], id, now() FROM unnest($2::uuid[]) WITH ORDINALITY AS d (id, n)`;

/** Makes a running round with datasets of its own. Datasets and owners are written by SQL, tasks by the product. */
export async function makeRound({ owner }, organisation, { name, datasets, owners = [], startsOn = '2026-01-12' }) {
  const { api } = organisation.coordinator;
  const rows = await owner.query(addDatasets, [organisation.id, datasets, name]);
  const ids = rows.map((row) => row.id);
  if (owners.length > 0) await owner.query(addOwners, [organisation.id, ids, owners]);
  const round = await api.post('/rounds', { name, startsOn });
  await api.post(`/rounds/${round.id}/start`, undefined, 200);
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const chosen = ids.slice(at, at + mostAtOnce);
    const { added } = await api.post(
      `/rounds/${round.id}/datasets`,
      { datasetIds: chosen, reason: 'Efterfrågad' },
      200,
    );
    if (added !== chosen.length) throw new Refusal(`${added} of ${chosen.length} datasets joined the round`);
  }
  await owner.query('ANALYZE');
  return { id: round.id, datasetIds: ids };
}

const answersOf = {
  3: { 'available-and-structured': 'yes', 'published-by-others': 'yes', 'cost-benefit': 'yes' },
  7: {
    secrecy: 'yes',
    'personal-data': 'yes',
    'third-party-rights': 'yes',
    'fees-and-terms': 'yes',
    security: 'yes',
    outcome: 'publish-openly',
  },
  8: { 'source-system': 'GIS', method: 'api', format: 'GeoJSON', frequency: 'monthly' },
  11: {
    'title-and-description': 'Lekplatser',
    contact: 'gis@bench.example',
    licence: 'cc0',
    keywords: 'lek, park',
    'metadata-without-errors': 'yes',
  },
};

const answered = (step, by) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(answersOf[step] ?? {}).map(([check, value]) => [
        check,
        { value, note: null, by, at: '2026-02-02T08:00:00.000Z' },
      ]),
    ),
  );

const put = `
  UPDATE tasks SET state = $3, answers = $5, version = version + 1, finished_at = CASE WHEN $3 = 'done' THEN now() END,
    outcome = CASE WHEN $3 = 'done' AND step = 7 THEN 'publish-openly' END
  WHERE organisation_id = $1 AND round_id = $2 AND step = $4`;

/** Puts all tasks of these steps into a state, with all checks answered, which stands for months of work. */
export async function putSteps({ owner }, organisation, round, states) {
  for (const [state, steps] of Object.entries(states)) {
    for (const step of steps) {
      await owner.query(put, [organisation.id, round.id, state, step, answered(step, organisation.coordinator.id)]);
    }
  }
  await owner.query('VACUUM ANALYZE tasks');
}

/**
 * Everything is analysed and the common solution is ready: what each dataset waits for are its export and its metadata.
 */
export const analysed = { done: [1, 2, 3, 4, 5, 6, 7, 9, 10], ready: [8, 11] };

/** Ids of the tasks of one step, in a stable order. */
export async function tasksOf({ owner }, organisation, round, step) {
  const rows = await owner.query(
    'SELECT id FROM tasks WHERE organisation_id = $1 AND round_id = $2 AND step = $3 ORDER BY id',
    [organisation.id, round.id, step],
  );
  return rows.map((row) => row.id);
}
