import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from '../support/client.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/seeded-product.js';
import { Walker, type Check, type Task } from '../support/walker.js';

interface Board {
  readonly steps: readonly { readonly number: number }[];
  readonly rows: readonly {
    readonly dataset: { readonly id: string };
    readonly state: string;
    readonly cells: readonly { readonly step: number; readonly taskId: string; readonly state: string }[];
  }[];
  readonly round: readonly { readonly step: number; readonly taskId: string; readonly state: string }[];
}
interface Problem {
  readonly code: string;
  readonly title: string;
  readonly missing?: readonly { readonly kind: string; readonly text: string }[];
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
  readonly current?: unknown;
}

let product: Product;
let walker: Walker;
let roundId = '';
const datasetIds: string[] = [];

const stepTask = async (step: number, datasetId?: string): Promise<Task> => {
  const list = await walker.admin.must<{ items: { id: string }[] }>(
    'GET',
    `/tasks?roundId=${roundId}&step=${String(step)}${datasetId ? `&datasetId=${datasetId}` : ''}`,
  );
  const found = list.items[0];
  if (!found) throw new Error(`no task of step ${String(step)}`);
  return walker.task(found.id);
};
const asDoer = async (task: Task): Promise<[Client, Task]> => {
  const who = walker.as(task.assignees[0]?.id ?? '');
  return [who, await walker.task(task.id, who)];
};

beforeAll(async () => {
  product = await startProduct();
  walker = await Walker.setUp(product.url);
});
afterAll(async () => {
  await product.dispose();
});

describe('a program that follows the API description', () => {
  test('sets up, adds people with roles, creates an inventory', async () => {
    await walker.join('Maja Ledning', ['management']);
    await walker.join('Kim Samordnare', ['coordinator']);
    await walker.join('Sara Säkerhet', ['security-officer']);
    await walker.join('Love Jurist', ['legal-counsel']);
    await walker.join('Ivar System', ['system-maintainer']);
    await walker.join('Kaj Kommunikatör', ['communications']);
    await walker.join('Ola Ägare');
    for (const title of ['Badplatser', 'Lekplatser', 'Träd']) {
      const dataset = await walker
        .person('Kim Samordnare')
        .must<{ id: string }>('POST', '/datasets', { body: { title, unit: 'Teknik' } });
      datasetIds.push(dataset.id);
      await walker.admin.must('POST', '/role-assignments', {
        body: { role: 'information-owner', personId: walker.ids.get('Ola Ägare'), datasetId: dataset.id },
      });
    }
    const list = await walker.admin.must<{ total: number }>('GET', '/datasets');
    expect(list.total).toBe(3);
  });

  test('starts a round: ten tasks of the round, six for each dataset', async () => {
    const kim = walker.person('Kim Samordnare');
    const round = await kim.must<{ id: string; state: string }>('POST', '/rounds', {
      body: { name: 'Hösten 2026', startsOn: '2026-11-23', targetOn: '2027-10-29' },
    });
    expect(round.state).toBe('planned');
    roundId = round.id;
    await kim.must('POST', `/rounds/${roundId}/start`);
    await kim.must('POST', `/rounds/${roundId}/datasets`, { body: { datasetIds, reason: 'Efterfrågade' } });
    const board = await kim.must<Board>('GET', `/rounds/${roundId}/board`);
    expect(board.round).toHaveLength(10);
    expect(board.rows.map((row) => row.cells.length)).toEqual([6, 6, 6]);
    expect((await stepTask(1)).state).toBe('ready');
    expect((await stepTask(2)).state).toBe('waiting');
  });

  test('is told which fields are not allowed, and where', async () => {
    const answer = await walker.person('Kim Samordnare').post<Problem>('/datasets', { title: 'X', colour: 'red' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors?.map((error) => error.path)).toContain('colour');
  });

  test('needs a version for a write, and the current one', async () => {
    const task = await stepTask(1);
    const [maja, seen] = await asDoer(task);
    const none = await maja.post<Problem>(`/tasks/${task.id}/commands`, { type: 'start' });
    expect([none.status, none.body.code]).toEqual([428, 'version-missing']);
    await walker.command(maja, seen, { type: 'start' });
    const stale = await maja.post<Problem>(`/tasks/${task.id}/commands`, { type: 'start' }, { ifMatch: seen.version });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect(stale.body.current).toBeDefined();
  });

  test('gets the first answer again when it repeats a POST, and 422 for another body', async () => {
    const kim = walker.person('Kim Samordnare');
    const key = randomUUID();
    const first = await kim.post<{ id: string }>('/datasets', { title: 'En gång' }, { key });
    const again = await kim.post<{ id: string }>('/datasets', { title: 'En gång' }, { key });
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    const other = await kim.post<Problem>('/datasets', { title: 'Två gånger' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const list = await kim.must<{ total: number }>('GET', '/datasets?search=En%20g%C3%A5ng');
    expect(list.total).toBe(1);
  });

  test('cannot publish before the decision, not even when opened early', async () => {
    const task = await stepTask(12, datasetIds[0]);
    const kim = walker.person('Kim Samordnare');
    let seen = await walker.task(task.id, kim);
    const closed = await kim.post<Problem>(`/tasks/${task.id}/commands`, { type: 'submit' }, { ifMatch: seen.version });
    expect(closed.status).toBe(409);
    expect(closed.body.missing?.length).toBeGreaterThan(0);
    seen = await walker.command(kim, seen, { type: 'open-early', reason: 'Förbereda texten' });
    seen = await walker.command(kim, seen, {
      type: 'answer',
      answers: seen.checks.map((check) => ({ check: check.key, answer: walker.answerTo(check) })),
    });
    const early = await kim.post<Problem>(`/tasks/${task.id}/commands`, { type: 'submit' }, { ifMatch: seen.version });
    expect([early.status, early.body.code]).toEqual([409, 'hard-gate']);
    expect(early.body.missing?.map((missing) => missing.kind)).toEqual(
      expect.arrayContaining(['decision', 'metadata']),
    );
    expect(seen.availableCommands.find((command) => command.type === 'submit')?.allowed).toBe(false);
  });

  test('lets only the right person act', async () => {
    const task = await stepTask(1);
    const kaj = walker.person('Kaj Kommunikatör');
    const answer = await kaj.post<Problem>(
      `/tasks/${task.id}/commands`,
      { type: 'complete' },
      { ifMatch: task.version },
    );
    expect(answer.status).toBe(403);
  });

  test('lets one of ten who finish the same task at once succeed, and writes one event', async () => {
    const [maja, started] = await asDoer(await stepTask(1));
    const open = started.checks.filter((check) => check.required && check.answer === null);
    const ready =
      open.length > 0
        ? await walker.command(maja, started, {
            type: 'answer',
            answers: open.map((check) => ({ check: check.key, answer: walker.answerTo(check) })),
          })
        : started;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        maja.post(`/tasks/${ready.id}/commands`, { type: 'complete' }, { ifMatch: ready.version }),
      ),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(9);
    const events = await maja.must<{ items: { type: string }[] }>('GET', `/tasks/${ready.id}/events`);
    expect(events.items.filter((event) => event.type === 'completed')).toHaveLength(1);
  });

  test('does not let the submitter approve', async () => {
    for (const step of [2, 3, 5]) {
      while (await walker.move((await stepTask(step)).id)) if ((await stepTask(step)).state === 'done') break;
    }
    const task = await stepTask(6);
    const [sara, seen] = await asDoer(task);
    await walker.command(sara, seen, {
      type: 'answer',
      answers: seen.checks
        .filter((check) => check.required)
        .map((check) => ({ check: check.key, answer: walker.answerTo(check) })),
    });
    const submitted = await walker.command(sara, await walker.task(task.id, sara), { type: 'submit' });
    const own = await sara.post<Problem>(
      `/tasks/${task.id}/commands`,
      { type: 'approve' },
      { ifMatch: submitted.version },
    );
    expect([403, 409]).toContain(own.status);
    expect((await walker.task(task.id)).state).toBe('in-review');
    expect(await walker.move(task.id)).toBe(true);
    expect((await walker.task(task.id)).state).toBe('done');
  });

  test('moves every task to its end with the right person; one dataset is refused and leaves', async () => {
    const refused = datasetIds[2] ?? '';
    const own = (task: Task, check: Check) =>
      task.datasetId === refused && task.step === 7 && check.key === 'outcome'
        ? check.options?.find((option) => option.key.includes('not'))?.key
        : undefined;
    await walker.walk(roundId, own);

    const round = await walker.admin.must<{ state: string; steps: { number: number; state: string }[] }>(
      'GET',
      `/rounds/${roundId}`,
    );
    expect(round.state).toBe('completed');
    expect(round.steps.map((step) => step.state)).toEqual(Array.from({ length: 16 }, () => 'done'));

    const board = await walker.admin.must<Board>('GET', `/rounds/${roundId}/board`);
    const gone = board.rows.find((row) => row.dataset.id === refused);
    expect(gone?.state).toBe('refused');
    expect(gone?.cells.filter((cell) => [8, 11, 12, 13].includes(cell.step)).map((cell) => cell.state)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    const cancelled = await walker.task(gone?.cells.find((cell) => cell.step === 12)?.taskId ?? '');
    expect(cancelled).toMatchObject({
      cancelledBecause: { code: 'decision', decisionTaskId: gone?.cells.find((cell) => cell.step === 7)?.taskId },
    });
  });

  test('gets the same facts from board, tasks and history', async () => {
    const board = await walker.admin.must<Board>('GET', `/rounds/${roundId}/board`);
    const cells = [...board.round, ...board.rows.flatMap((row) => row.cells)];
    expect(cells).toHaveLength(10 + 18);
    const last: Record<string, string> = { completed: 'done', approved: 'done', cancelled: 'cancelled' };
    for (const cell of cells) {
      const task = await walker.task(cell.taskId);
      const events = await walker.admin.must<{ items: { type: string; at: string }[] }>(
        'GET',
        `/tasks/${cell.taskId}/events`,
      );
      expect(task.state).toBe(cell.state);
      expect(last[events.items.at(-1)?.type ?? '']).toBe(task.state);
      expect(events.items.map((event) => event.at)).toEqual(events.items.map((event) => event.at).sort());
    }
  });

  test('shows nothing of it to another organisation', async () => {
    const other = await walker.admin.must<{ organisation: { id: string } }>('POST', '/organisations', {
      body: {
        organisation: { name: 'Grannkommun', kind: 'municipality' },
        administrator: { name: 'Bo Granne', email: 'bo.granne@grannkommun.example', password: 'bara till att börja' },
      },
    });
    await walker.admin.must('POST', '/sessions/current/organisation', {
      body: { organisationId: other.organisation.id },
    });
    expect((await walker.admin.must<{ total: number }>('GET', '/tasks')).total).toBe(0);
    await walker.admin.must('POST', '/sessions/current/organisation', {
      body: { organisationId: walker.organisationId },
    });
    const bo = new Client(product.url);
    await bo.must('POST', '/sessions', {
      body: { email: 'bo.granne@grannkommun.example', password: 'bara till att börja' },
    });
    await bo.must('PUT', '/me/password', {
      body: { current: 'bara till att börja', password: 'korrekt häst batteri' },
    });
    const task = await stepTask(2);
    const person = walker.ids.get('Ola Ägare') ?? '';
    for (const path of [
      `/tasks/${task.id}`,
      `/tasks/${task.id}/events`,
      `/tasks/${task.id}/comments`,
      `/rounds/${roundId}`,
      `/rounds/${roundId}/board`,
      `/datasets/${datasetIds[0] ?? ''}`,
      `/people/${person}`,
    ]) {
      expect([path, (await bo.get(path)).status]).toEqual([path, 404]);
    }
    expect(
      (await bo.post(`/tasks/${task.id}/commands`, { type: 'reopen', reason: 'x' }, { ifMatch: task.version })).status,
    ).toBe(404);
    for (const path of ['/tasks', '/datasets', '/rounds', `/tasks?roundId=${roundId}`, `/tasks?assignee=${person}`]) {
      expect([path, (await bo.must<{ total: number }>('GET', path)).total]).toEqual([path, 0]);
    }
  });
});
