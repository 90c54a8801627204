import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startProduct, type Product } from '../support/product.js';
import { Walker, type Task } from '../support/walker.js';

jest.setTimeout(240_000);

let product: Product;
let walker: Walker;

beforeAll(async () => {
  product = await startProduct();
  walker = await Walker.setUp(product.url);
});
afterAll(async () => {
  await product.dispose();
});

/** Where each event leaves a task; the others leave it where it was. */
const leadsTo: Record<string, string> = {
  'became-ready': 'ready', 'became-waiting': 'waiting', started: 'active', blocked: 'blocked', submitted: 'in-review', approved: 'done', returned: 'returned',
  completed: 'done', cancelled: 'cancelled', 'marked-not-applicable': 'not-applicable',
};

test('kill -9 under a load of commands leaves no half transition, and loses nothing that was acknowledged', async () => {
  await walker.join('Maja Ledning', ['management']);
  const kim = await walker.join('Kim Samordnare', ['coordinator']);
  const kimId = walker.ids.get('Kim Samordnare') ?? '';
  const round = await kim.must<{ id: string }>('POST', '/rounds', { body: { name: 'Under last', startsOn: '2026-11-23' } });
  await kim.must('POST', `/rounds/${round.id}/start`);
  const datasetIds: string[] = [];
  for (let n = 0; n < 20; n += 1) datasetIds.push((await kim.must<{ id: string }>('POST', '/datasets', { body: { title: `Mängd ${String(n)}` } })).id);
  await kim.must('POST', `/rounds/${round.id}/datasets`, { body: { datasetIds, reason: 'Alla' } });
  const all = await kim.must<{ items: { id: string; state: string }[] }>('GET', `/tasks?roundId=${round.id}&step=4&limit=200`);
  expect(all.items).toHaveLength(20);

  const acknowledged = new Map<string, number>();
  for (let killing = 0; killing < 3; killing += 1) {
    let running = true;
    const work = all.items.map(async ({ id }) => {
      while (running) {
        try {
          const task = await walker.task(id, kim);
          const next =
            task.state === 'waiting' ? { type: 'open-early', reason: 'Prov' }
            : task.state === 'blocked' ? { type: 'unblock' }
            : task.state === 'active' && task.version % 2 === 0 ? { type: 'answer', check: 'owner', answer: kimId, note: `svar ${String(task.version)}` }
            : { type: 'block', reason: 'Väntar', waitingFor: 'Leverantören' };
          const answer = await kim.post<Task>(`/tasks/${id}/commands`, next, { ifMatch: task.version });
          if (answer.status === 200) acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, answer.body.version));
          else if (![409, 412, 503].includes(answer.status)) throw new Error(`unexpected ${String(answer.status)} ${JSON.stringify(answer.body)}`);
        } catch (error) {
          // A refused or cut connection is what killing the server does; anything else is a defect.
          if (!(error instanceof TypeError)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200 + killing * 370));
    await product.kill();
    running = false;
    await Promise.all(work);
    await product.restart();
  }

  expect([...acknowledged.values()].length).toBeGreaterThan(10);
  for (const { id } of all.items) {
    const task = await walker.task(id, kim);
    expect(task.version).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0);
    const events = await kim.must<{ items: { type: string; payload: Record<string, unknown> }[]; total: number }>('GET', `/tasks/${id}/events?limit=200&page=1`);
    const rest = events.total > 200 ? await kim.must<typeof events>('GET', `/tasks/${id}/events?limit=200&page=${String(Math.ceil(events.total / 200))}`) : events;
    const moving = rest.items.filter((event) => event.type in leadsTo || event.type === 'unblocked' || event.type === 'opened-early');
    const final = moving.at(-1)?.type ?? '';
    if (final === 'blocked') expect(task.state).toBe('blocked');
    if (final === 'unblocked') expect(['ready', 'active']).toContain(task.state);
    const audit = await kim.must<{ total: number }>('GET', `/audit-events?subjectId=${id}&limit=1`);
    expect(audit.total).toBeGreaterThan(0);
  }
});
