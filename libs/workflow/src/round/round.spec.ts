import { describe, expect, test } from '@jest/globals';
import { prerequisitesHold, unmetPrerequisites } from '../task/prerequisites.js';
import { aggregateState } from '../task/aggregate-state.js';
import { addDatasets, removeDataset } from '../testing/model/round-datasets.js';
import { runCommand } from '../testing/model/run-command.js';
import { contextOf, roundState, taskOf, type Round } from '../testing/model/round.js';
import { lookupIn } from './task-index.js';
import { aRound, anOccasion, countedIds, taskIn } from '../testing/a-round.js';
import { now, today } from '../testing/a-task.js';
import { bringToEnd, doerOf, finish, finishUpTo, run } from '../testing/drive.js';
import { assignment, everybody, people } from '../testing/people.js';
import type { StepKey, TaskStateName } from '../vocabulary.js';

const reason = 'because';
const occasion = { now, by: people.coordinator };

function states(round: Round, steps: readonly StepKey[], dataset?: string): readonly TaskStateName[] {
  return steps.map((step) => taskIn(round, step, dataset ?? null).state);
}

describe('a new round', () => {
  test('has one task for each step of the round and each dataset, only the first ready, all with dates', () => {
    const round = aRound(['parking', 'trees']);
    expect(round.tasks).toHaveLength(10 + 2 * 6);
    expect(round.tasks.filter((task) => task.state === 'ready').map((task) => task.step)).toEqual([
      'appoint-coordinator',
    ]);
    expect(round.tasks.every((task) => task.dueOn !== null && task.dueOn === task.baselineDueOn)).toBe(true);
    expect(round.history).toHaveLength(round.tasks.length);
  });
});

describe('readiness', () => {
  test('follows the table as steps are finished', () => {
    let round = finishUpTo(aRound(), 'kick-off-meeting');
    expect(states(round, ['choose-datasets', 'establish-project'])).toEqual(['ready', 'waiting']);
    round = finish(round, 'choose-datasets');
    expect(states(round, ['appoint-owner', 'establish-project', 'information-security'])).toEqual([
      'ready',
      'ready',
      'waiting',
    ]);
    round = finishUpTo(round, 'information-security');
    round = finish(round, 'analyse-dataset', 'parking', 'publish-on-conditions');
    expect(states(round, ['establish-export', 'describe-metadata', 'publish'])).toEqual(['ready', 'ready', 'waiting']);
  });

  test('treats not applicable as done', () => {
    let round = finishUpTo(aRound(), 'information-security');
    round = finish(round, 'establish-publishing');
    round = run(round, taskIn(round, 'establish-storage').id, { type: 'not-applicable', reason }, people.coordinator);
    expect(states(round, ['manage-solution'])).toEqual(['ready']);
  });

  test('needs one published dataset for marketing and follow-up', () => {
    let round = finishUpTo(aRound(['parking', 'trees']), 'establish-publishing');
    expect(states(round, ['market-and-dialogue', 'follow-up'])).toEqual(['waiting', 'waiting']);
    for (const step of ['describe-metadata', 'publish'] as const) round = finish(round, step, 'trees');
    expect(states(round, ['market-and-dialogue', 'follow-up'])).toEqual(['ready', 'ready']);
    expect(states(round, ['publish', 'manage-dataset'], 'parking')).toEqual(['waiting', 'waiting']);
  });

  test('is lost when a step is reopened, but tasks under way stay as they are', () => {
    let round = finishUpTo(aRound(), 'choose-datasets');
    round = run(round, taskIn(round, 'establish-project').id, { type: 'start' }, people.coordinator);
    round = run(round, taskIn(round, 'choose-datasets').id, { type: 'reopen', reason }, people.coordinator);
    expect(states(round, ['choose-datasets', 'appoint-owner', 'establish-project'])).toEqual([
      'active',
      'waiting',
      'active',
    ]);
  });

  test('names the prerequisites that are unmet, with their tasks', () => {
    const round = finishUpTo(aRound(), 'information-security');
    const lookup = lookupIn(round.tasks);
    expect(prerequisitesHold(round.guide, 'establish-storage', null, lookup)).toBe(true);
    expect(
      unmetPrerequisites(round.guide, 'publish', 'parking', lookup).map(({ step, hard, state }) => [step, hard, state]),
    ).toEqual([
      ['analyse-dataset', true, 'ready'],
      ['establish-export', false, 'waiting'],
      ['establish-storage', false, 'ready'],
      ['establish-publishing', false, 'ready'],
      ['describe-metadata', true, 'waiting'],
    ]);
    expect(unmetPrerequisites(round.guide, 'publish', 'unknown', lookup)[0]).toEqual({
      step: 'analyse-dataset',
      hard: true,
      taskId: null,
      state: null,
    });
  });
});

describe('a published dataset whose prerequisite is reopened', () => {
  const published = finishUpTo(aRound(['parking', 'trees']), 'publish');

  test.each(['analyse-dataset', 'describe-metadata'] as const)(
    'when %s is reopened, the system reopens publishing',
    (step) => {
      const round = run(published, taskIn(published, step).id, { type: 'reopen', reason }, people['information-owner']);
      expect(taskIn(round, 'publish')).toMatchObject({
        state: 'waiting',
        approvedBy: null,
        submittedBy: null,
        finishedAt: null,
      });
      const back = round.history.find((one) => one.event.type === 'reopened' && one.event.by === null);
      expect(back).toMatchObject({ taskId: taskIn(round, 'publish').id, event: { reason: step, to: 'waiting' } });
      expect(states(round, ['publish', 'analyse-dataset'], 'trees')).toEqual(['done', 'done']);
      expect(states(round, ['manage-dataset'])).toEqual(['waiting']);
      // The other dataset is still published.
      expect(states(round, ['follow-up'])).toEqual(['ready']);
      expect(bringToEnd(round).state).toBe('completed');
    },
  );

  test('reopening the export does not', () => {
    const round = run(
      published,
      taskIn(published, 'establish-export').id,
      { type: 'reopen', reason },
      people['system-maintainer'],
    );
    expect(states(round, ['publish', 'manage-dataset'])).toEqual(['done', 'ready']);
  });

  test('a review that was under way when the decision was reopened is refused', () => {
    let round = finishUpTo(aRound(), 'describe-metadata');
    const publish = taskIn(round, 'publish').id;
    const given = [
      { check: 'published-at', answer: 'https://example.test' },
      { check: 'links-answer', answer: 'yes' },
    ];
    round = run(round, publish, { type: 'answer', answers: given }, people.coordinator);
    round = run(round, publish, { type: 'submit' }, people.coordinator);
    round = run(round, taskIn(round, 'analyse-dataset').id, { type: 'reopen', reason }, people['legal-counsel']);
    const refusal = runCommand(round, publish, { type: 'approve' }, people['information-owner'], { now, today });
    expect(refusal).toMatchObject({
      ok: false,
      code: 'hard-gate',
      missing: [{ kind: 'decision', reason: 'not-decided' }],
    });
    expect(bringToEnd(round).state).toBe('completed');
  });
});

describe('datasets that join and leave', () => {
  test('one that joins later has its first step ready and is planned from that day', () => {
    const round = finishUpTo(aRound(), 'choose-datasets');
    const later = anOccasion({ today: '2026-09-01', newId: countedIds('task', round.tasks.length) });
    const { round: grown, events } = addDatasets(round, [{ id: 'trees', reasoned: true }], later);
    expect(events).toHaveLength(6);
    expect(states(grown, ['appoint-owner', 'analyse-dataset'], 'trees')).toEqual(['ready', 'waiting']);
    expect(taskIn(grown, 'appoint-owner', 'trees').dueOn).toBe('2026-09-08');
  });

  test('one that is removed loses its open tasks, and gets them back when it returns', () => {
    const round = finishUpTo(aRound(['parking', 'trees']), 'information-security');
    const { round: without, events } = removeDataset(round, 'trees', 'next year', occasion);
    expect(events).toHaveLength(5);
    expect(states(without, ['appoint-owner', 'analyse-dataset', 'publish'], 'trees')).toEqual([
      'done',
      'cancelled',
      'cancelled',
    ]);
    const task = taskIn(without, 'analyse-dataset', 'trees');
    expect(runCommand(without, task.id, { type: 'reopen', reason }, people.coordinator, { now, today })).toMatchObject({
      code: 'dataset-not-in-round',
    });
    const { round: back } = addDatasets(without, [{ id: 'trees', reasoned: true }], anOccasion());
    expect(states(back, ['appoint-owner', 'analyse-dataset', 'publish'], 'trees')).toEqual([
      'done',
      'ready',
      'waiting',
    ]);
    expect(back.tasks).toHaveLength(round.tasks.length);
  });

  test('removing twice, adding twice and adding a refused one do nothing', () => {
    const round = finishUpTo(aRound(['parking', 'trees']), 'information-security');
    const { round: without } = removeDataset(round, 'trees', reason, occasion);
    expect(removeDataset(without, 'trees', reason, occasion)).toEqual({ round: without, events: [] });
    expect(addDatasets(round, [{ id: 'trees', reasoned: true }], anOccasion())).toEqual({ round, events: [] });
    const refused = finish(round, 'analyse-dataset', 'trees', 'do-not-publish');
    expect(addDatasets(refused, [{ id: 'trees', reasoned: true }], anOccasion())).toEqual({
      round: refused,
      events: [],
    });
  });

  test('the last open dataset leaving lets the round complete', () => {
    let round = aRound(['parking', 'trees']);
    for (const { key, level } of round.guide.steps) round = finish(round, key, level === 'dataset' ? 'parking' : null);
    expect(round.state).toBe('running');
    expect(removeDataset(round, 'trees', reason, occasion).round.state).toBe('completed');
  });
});

describe('roles given by answers', () => {
  test('are held from then on, and their earlier holder no longer has them', () => {
    let round = finishUpTo(
      aRound(['parking'], { assignments: everybody.filter((one) => one.role !== 'information-owner') }),
      'choose-datasets',
    );
    const task = taskIn(round, 'appoint-owner');
    for (const owner of ['olle', 'ola']) {
      round = run(round, task.id, { type: 'answer', answers: [{ check: 'owner', answer: owner }] }, people.coordinator);
    }
    expect(contextOf(round, task, 'ola', { now, today }).who.roles).toEqual(['information-owner']);
    expect(contextOf(round, task, 'olle', { now, today }).who.roles).toEqual([]);
    expect(doerOf(round, taskIn(round, 'analyse-dataset').id)).toBe('ola');
  });

  test('reassign open tasks at once when the holder changes', () => {
    const round = aRound(['parking'], {
      assignments: [...everybody, assignment('information-owner', 'ola', { datasetId: 'parking' })],
    });
    expect(doerOf(round, taskIn(round, 'analyse-dataset').id)).toBe('ola');
  });
});

describe('the state of a round, and of a group of tasks', () => {
  test('a round is completed when nothing is open, and reopening makes it run again', () => {
    const round = finishUpTo(aRound(), 'follow-up');
    expect(round.state).toBe('completed');
    const reopened = run(round, taskIn(round, 'follow-up').id, { type: 'reopen', reason }, people.coordinator);
    expect(reopened.state).toBe('running');
    expect(roundState([])).toBe('running');
  });

  test.each([
    [[], 'waiting'],
    [['done', 'done', 'cancelled'], 'done'],
    [['done', 'waiting'], 'active'],
    [['cancelled', 'waiting'], 'waiting'],
    [['ready', 'active', 'done'], 'active'],
    [['in-review', 'active'], 'in-review'],
    [['in-review', 'blocked'], 'blocked'],
    [['not-applicable'], 'not-applicable'],
    [['cancelled'], 'cancelled'],
  ] as const)('%p together are %s', (group, state) => {
    expect(aggregateState(group)).toBe(state);
  });

  test('throws for a task that the round does not have', () => {
    expect(() => taskOf(aRound(), 'nowhere')).toThrow('no task nowhere');
  });
});
