import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { AuditEventView } from '@stegvis/contract';
import { expectStatus } from '../../../test/a-municipality.js';
import { RoundStory } from '../../../test/round-story.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';

jest.setTimeout(120_000);

let app: RunningApp;
let story: RoundStory;
beforeAll(async () => {
  app = await startApp();
  story = await RoundStory.begin(app, { datasets: 1 });
}, 60_000);
afterAll(() => app.close());

const read = async (query: string): Promise<AuditEventView[]> => expectStatus(await story.team.coordinator.api.get(`/audit-events?${query}`), 200).body.items;

describe('the history', () => {
  test('names who, the question, the answer, the step and the dataset, and what stood there before', async () => {
    const [dataset = ''] = story.datasets;
    for (const step of [1, 2, 3]) await story.finish(step);
    const id = await story.taskId(6);
    await story.finish(5);
    const { checks } = await story.read(id);
    const check = checks.find((one) => one.kind === 'text' || one.kind === 'yes-no');
    await story.give(story.team.security, id, { type: 'answer', check: check?.key, answer: check?.kind === 'text' ? 'Först' : 'dont-know' });
    app.clock.advance(60);
    await story.give(story.team.security, id, { type: 'answer', check: check?.key, answer: check?.kind === 'text' ? 'Sedan' : 'yes' });
    const [latest] = await read(`subjectId=${id}&action=task.answered`);
    expect(latest?.text).toContain('Person security');
    expect(latest?.text).toContain(check?.question);
    expect(latest).toMatchObject({ step: 6, round: { id: story.roundId }, dataset: null });
    expect(latest?.changes).toHaveLength(1);
    const chosen = await read(`datasetId=${dataset}&action=round.dataset-added`);
    expect(chosen[0]).toMatchObject({ dataset: { id: dataset } });
  });

  test('tells a moved date from and to, and can be found by step', async () => {
    const id = await story.taskId(14);
    await story.give(story.team.coordinator, id, { type: 'reschedule', dueOn: '2026-11-02', reason: 'Upphandling' });
    const [moved] = await read('step=14&action=task.rescheduled');
    expect(moved?.subject.id).toBe(id);
    expect(moved?.changes).toMatchObject([{ after: '2 november 2026' }]);
    expect(moved?.changes[0]?.before).not.toBe('');
    expect((await read('search=Upphandling')).map((one) => one.id)).toContain(moved?.id);
  });

  test('shows what was changed of a dataset, a round and a person', async () => {
    const { api } = story.team.coordinator;
    const [dataset = ''] = story.datasets;
    expectStatus(await api.patch(`/datasets/${dataset}`, { unit: 'Miljö', structured: 'partly' }, (await api.get(`/datasets/${dataset}`)).body.version), 200);
    const [changed] = await read(`subjectId=${dataset}&action=dataset.updated`);
    expect(changed?.changes).toEqual(expect.arrayContaining([expect.objectContaining({ before: 'Teknik', after: 'Miljö' }), expect.objectContaining({ before: '', after: 'delvis' })]));
    const round = (await api.get(`/rounds/${story.roundId}`)).body;
    expectStatus(await api.patch(`/rounds/${story.roundId}`, { targetOn: '2027-01-29' }, round.version), 200);
    expect((await read(`subjectId=${story.roundId}&action=round.updated`))[0]?.changes).toMatchObject([{ before: '18 december 2026', after: '29 januari 2027' }]);
    const person = (await api.get(`/people/${story.team.owner.id}`)).body;
    expectStatus(await api.patch(`/people/${person.id}`, { unit: 'Fritid' }, person.version), 200);
    expect((await read(`subjectId=${String(person.id)}&action=person.changed`))[0]?.changes).toMatchObject([{ before: '', after: 'Fritid' }]);
  });

  test('counts days in the organisation\'s zone', async () => {
    const { api } = story.team.coordinator;
    const made = expectStatus(await api.post('/datasets', { title: 'Strax efter midnatt' }), 201).body;
    const [event] = await read(`subjectId=${String(made.id)}`);
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(Date.parse(event?.at ?? ''));
    const before = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short' }).format(Date.parse(`${day}T00:00:00Z`) - 86_400_000);
    expect(await read(`subjectId=${String(made.id)}&from=${day}&to=${day}`)).toHaveLength(1);
    expect(await read(`subjectId=${String(made.id)}&to=${before}`)).toHaveLength(0);
    expect((await api.get('/audit-events?from=nonsense')).status).toBe(400);
  });
});
