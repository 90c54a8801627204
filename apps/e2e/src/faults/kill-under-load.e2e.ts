import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { startEmbedded, type Product } from '../support/product.js';
import { Walker, type Task } from '../support/walker.js';

let product: Product;
let walker: Walker;

beforeAll(async () => {
  product = await startEmbedded();
  walker = await Walker.setUp(product.url);
});
afterAll(async () => {
  await product.dispose();
});

/** Errors are recognised by name, since `fetch` comes from another realm than the test. */
const wasCut = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';

/** The state after each event; other events do not change the state. */
const leadsTo: Record<string, string> = {
  'became-ready': 'ready',
  'became-waiting': 'waiting',
  started: 'active',
  blocked: 'blocked',
  submitted: 'in-review',
  approved: 'done',
  returned: 'returned',
  completed: 'done',
  cancelled: 'cancelled',
  'marked-not-applicable': 'not-applicable',
};

async function allEvents(who: Client, id: string): Promise<{ type: string }[]> {
  const events: { type: string }[] = [];
  for (let page = 1; ; page += 1) {
    const list = await who.must<{ items: { type: string }[]; total: number }>(
      'GET',
      `/tasks/${id}/events?limit=200&page=${String(page)}`,
    );
    events.push(...list.items);
    if (events.length >= list.total || list.items.length === 0) return events;
  }
}

test('kill -9 during a load of commands leaves no half transition, and loses nothing that was acknowledged', async () => {
  await walker.join('Maja Ledning', ['management']);
  const kim = await walker.join('Kim Samordnare', ['coordinator']);
  const kimId = walker.ids.get('Kim Samordnare') ?? '';
  const round = await kim.must<{ id: string }>('POST', '/rounds', {
    body: { name: 'Under last', startsOn: '2026-11-23' },
  });
  await kim.must('POST', `/rounds/${round.id}/start`);
  const datasetIds: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    datasetIds.push(
      (await kim.must<{ id: string }>('POST', '/datasets', { body: { title: `Mängd ${String(n)}` } })).id,
    );
  }
  await kim.must('POST', `/rounds/${round.id}/datasets`, { body: { datasetIds, reason: 'Alla' } });
  const all = await kim.must<{ items: { id: string; state: string }[] }>(
    'GET',
    `/tasks?roundId=${round.id}&step=4&limit=200`,
  );
  expect(all.items).toHaveLength(20);

  const acknowledged = new Map<string, number>();
  let answered = 0;
  for (let killing = 0; killing < 3; killing += 1) {
    let running = true;
    const work = all.items.map(async ({ id }) => {
      while (running) {
        try {
          const task = await walker.task(id, kim);
          const next =
            task.state === 'waiting'
              ? { type: 'open-early', reason: 'Prov' }
              : task.state === 'blocked'
                ? { type: 'unblock' }
                : task.state === 'active' && task.version % 2 === 0
                  ? { type: 'answer', check: 'owner', answer: kimId, note: `svar ${String(task.version)}` }
                  : { type: 'block', reason: 'Väntar', waitingFor: 'Leverantören' };
          const answer = await kim.post<Task>(`/tasks/${id}/commands`, next, { ifMatch: task.version });
          if (answer.status === 200) answered += 1;
          if (answer.status === 200) acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, answer.body.version));
          else if (![409, 412, 503].includes(answer.status)) {
            throw new Error(`unexpected ${String(answer.status)} ${JSON.stringify(answer.body)}`);
          }
        } catch (error) {
          // Killing the server causes refused or broken connections; anything else is a defect.
          if (!wasCut(error)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    });
    // The kill comes in the middle of the load, however slow the machine is: after a number of answers that differs
    // each time.
    const enough = answered + 60 + killing * 7;
    while (answered < enough) await new Promise((resolve) => setTimeout(resolve, 5));
    await product.kill();
    running = false;
    await Promise.all(work);
    await product.restart();
  }

  expect([...acknowledged.values()].length).toBeGreaterThan(10);
  for (const { id } of all.items) {
    const task = await walker.task(id, kim);
    expect(task.version).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0);
    const events = await allEvents(kim, id);
    const moving = events.filter(
      (event) => event.type in leadsTo || event.type === 'unblocked' || event.type === 'opened-early',
    );
    const final = moving.at(-1)?.type ?? '';
    if (final === 'blocked') expect(task.state).toBe('blocked');
    if (final === 'unblocked') expect(['ready', 'active']).toContain(task.state);
    for (const type of ['blocked', 'unblocked', 'opened-early', 'answered']) {
      const audit = await kim.must<{ total: number }>(
        'GET',
        `/audit-events?subjectId=${id}&action=task.${type}&limit=1`,
      );
      expect([type, audit.total]).toEqual([type, events.filter((event) => event.type === type).length]);
    }
  }
});
