import { accounts, demo, operate, people, steer, work } from './acts.mjs';

/** Every page of the product, as somebody opens it. */
export const pagesOf = ({ round, task, dataset, person }) => [
  '/me',
  '/organisations',
  '/organisations/current',
  '/organisations/current/four-eyes',
  '/installation',
  '/api-tokens',
  '/sessions',
  `/people/${person}/sessions`,
  `/people/${person}/api-tokens`,
  '/me/second-factors',
  '/me/address',
  '/people',
  '/people?search=berg&sort=name',
  '/people?page=99',
  `/people/${person}`,
  `/people/${person}/authority`,
  '/role-assignments',
  '/role-assignments?search=berg',
  '/vacancies',
  `/vacancies?roundId=${round}`,
  '/raci',
  `/raci?roundId=${round}`,
  '/absences',
  '/guide',
  '/guide/versions',
  '/datasets',
  '/datasets?search=12',
  '/units',
  `/datasets/${dataset}`,
  '/dataset-imports',
  '/rounds',
  `/rounds/${round}`,
  `/rounds/${round}/datasets`,
  `/rounds/${round}/board`,
  `/rounds/${round}/plan`,
  '/tasks?assignee=me',
  '/tasks?vacant=true',
  `/tasks?roundId=${round}&step=8`,
  '/tasks?search=lek',
  `/tasks/${task}`,
  `/tasks/${task}/events`,
  `/tasks/${task}/comments`,
  `/tasks/${task}/reschedule-preview?dueOn=2027-01-07`,
  `/datasets/${dataset}/comments`,
  '/attention',
  '/to-dos',
  '/to-dos?assignee=me',
  '/audit-events',
  `/audit-events?subjectId=${task}`,
  '/record-seal',
  '/mailbox/messages',
  '/notices',
  '/mail-hold',
  '/search?q=datam',
  '/views',
];

/** Uses every part of the product at least once, and its pages `times` times. */
export async function useEverything(
  stage,
  { organisation, maintainer, owner, round, tasks },
  { times, datasets: size },
) {
  const { coordinator } = organisation;
  const world = { organisation, coordinator, maintainer, owner, round, tasks, size };
  await accounts(stage, world);
  await work(world);
  await steer(world);
  await people(world);
  await operate(stage, world);
  const place = { round: round.id, task: tasks[0], dataset: round.datasetIds[0], person: maintainer.id };
  for (let turn = 0; turn < times; turn += 1) {
    for (const path of pagesOf(place)) await coordinator.api.get(path);
  }
  await demo(stage);
}
