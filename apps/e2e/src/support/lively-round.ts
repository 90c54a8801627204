import { Walker } from './walker.js';

/** The ids that a test needs of a round that is well under way. */
export interface LivelyRound {
  readonly walker: Walker;
  readonly roundId: string;
  readonly datasetIds: readonly string[];
  /** Task ids by their state. */
  readonly tasks: Readonly<Record<'untouched' | 'in-review' | 'blocked' | 'waiting' | 'done', string>>;
}

export const password = 'korrekt häst batteri';
export const emailOf = (name: string): string =>
  `${name.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(/\s+/g, '.')}@exempelkommun.example`;

const titles: readonly (readonly [string, string])[] = [
  ['Badplatser', 'Kultur och fritid'],
  ['Lekplatser', 'Samhällsbyggnad'],
  ['Livsmedelskontroller', 'Miljö'],
  ['Cykelräkning', 'Samhällsbyggnad'],
  ['Förskolor', 'Barn och utbildning'],
  ['Laddstationer', 'Teknik'],
];

/**
 * Creates six people, six datasets and a round with tasks in every important state, over the API of an empty
 * installation.
 */
export async function livelyRound(walker: Walker): Promise<LivelyRound> {
  await walker.join('Maja Ledning', ['management']);
  const kim = await walker.join('Kim Samordnare', ['coordinator']);
  await walker.join('Sara Säkerhet', ['security-officer']);
  await walker.join('Love Jurist', ['legal-counsel']);
  const ivar = await walker.join('Ivar System', ['system-maintainer']);
  const ola = await walker.join('Ola Ägare');
  for (const id of walker.ids.values()) {
    await walker.as(id).must('PUT', '/me/preferences', { body: { language: 'sv' } });
  }
  const datasetIds: string[] = [];
  for (const [title, unit] of titles) {
    const dataset = await kim.must<{ id: string }>('POST', '/datasets', {
      body: { title, unit, description: `${title} i hela kommunen`, available: 'yes', structured: 'yes' },
    });
    datasetIds.push(dataset.id);
    await walker.admin.must('POST', '/role-assignments', {
      body: { role: 'information-owner', personId: walker.ids.get('Ola Ägare'), datasetId: dataset.id },
    });
  }
  const { id: roundId } = await kim.must<{ id: string }>('POST', '/rounds', {
    body: { name: 'Våren 2027', startsOn: '2026-09-07', targetOn: '2027-10-29' },
  });
  await kim.must('POST', `/rounds/${roundId}/start`);
  await kim.must('POST', `/rounds/${roundId}/datasets`, { body: { datasetIds, reason: 'Efterfrågade av invånare' } });

  const at = async (step: number, dataset?: number): Promise<string> => {
    const of = dataset === undefined ? '' : `&datasetId=${datasetIds[dataset] ?? ''}`;
    const list = await kim.must<{ items: { id: string }[] }>(
      'GET',
      `/tasks?roundId=${roundId}&step=${String(step)}${of}`,
    );
    return list.items[0]?.id ?? '';
  };
  const finish = async (id: string) => {
    for (let move = 0; move < 3 && (await walker.task(id)).state !== 'done'; move += 1) await walker.move(id);
  };
  for (const step of [1, 2, 3]) await finish(await at(step));
  for (let dataset = 0; dataset < 5; dataset += 1) await finish(await at(4, dataset));
  for (const step of [5, 6]) await finish(await at(step));
  // Two are analysed, one waits for review, one has a problem, one is untouched, and the last has no accepted owner
  // yet.
  for (const dataset of [0, 1]) await finish(await at(7, dataset));
  await walker.move(await at(7, 2));
  const troubled = await walker.task(await at(7, 3), ola);
  await walker.command(ola, troubled, {
    type: 'block',
    reason: 'Avtalet med leverantören går inte att hitta.',
    waitingFor: 'Upphandlingsenheten',
    expectedOn: '2027-01-15',
  });
  await finish(await at(9));
  await ivar.must('POST', `/tasks/${await at(10)}/comments`, { body: { text: 'Vi väntar på offert till katalogen.' } });
  return {
    walker,
    roundId,
    datasetIds,
    tasks: {
      untouched: await at(7, 4),
      'in-review': await at(7, 2),
      blocked: await at(7, 3),
      waiting: await at(12, 0),
      done: await at(7, 0),
    },
  };
}
