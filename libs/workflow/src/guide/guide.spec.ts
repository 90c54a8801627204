import { describe, expect, test } from '@jest/globals';
import type { CheckDefinition, Guide, StepDefinition, Tailoring } from './guide.types.js';
import { guideDiagram } from './mermaid.js';
import { baseGuide, stepOf } from './steps.js';
import { applyTailoring, droppedReviews } from './tailoring.js';
import { aRound, taskIn } from '../testing/a-round.js';
import { now } from '../testing/a-task.js';
import { finishUpTo, run } from '../testing/drive.js';
import { people } from '../testing/people.js';
import { upgradeRound } from '../testing/model/upgrade-round.js';
import { validateGuide } from '../testing/validate-guide.js';
import type { TaskState } from '../task/task.types.js';
import type { StepKey } from '../vocabulary.js';

const extra: CheckDefinition = { key: 'x-archive-informed', kind: 'yes-no', required: true, evidenceRequired: false };

function guideWith(tailoring: Tailoring): Guide {
  const tailored = applyTailoring(baseGuide, tailoring, '2026.1+1');
  if (!tailored.ok) throw new Error(JSON.stringify(tailored.problems));
  return tailored.guide;
}

describe('tailoring', () => {
  test('changes texts, days, role, review and checks, and nothing else', () => {
    const guide = guideWith({
      'establish-storage': {
        workingDays: 7,
        responsible: 'archivist',
        review: true,
        title: { sv: 'Lagring' },
        checkTexts: { storage: { en: 'Where?' } },
        extraChecks: [extra],
      },
      'information-security': { review: false },
    });
    const before = stepOf(baseGuide, 'establish-storage');
    expect(stepOf(guide, 'establish-storage')).toEqual({
      ...before,
      workingDays: 7,
      responsible: 'archivist',
      reviewedBy: ['project-leader'],
      text: { title: { sv: 'Lagring' } },
      checks: [{ ...before.checks[0], text: { en: 'Where?' } }, before.checks[1], extra],
    });
    expect(stepOf(guide, 'information-security').reviewedBy).toEqual([]);
    expect(guide.version).toBe('2026.1+1');
    expect(guide.steps.filter((step) => step !== stepOf(baseGuide, step.key)).map((step) => step.number)).toEqual([
      6, 9,
    ]);
    expect(validateGuide(guide)).toEqual([]);
  });

  test("cannot take the owner's approval from publishing", () => {
    expect(applyTailoring(baseGuide, { publish: { review: false } }, 'x')).toEqual({
      ok: false,
      problems: [{ step: 'publish', code: 'hard-gate' }],
    });
    expect(guideWith({ publish: { review: true } }).steps).toHaveLength(16);
  });

  test('lists the steps that nobody approves any more, whatever change caused it', () => {
    expect(
      droppedReviews(
        baseGuide,
        guideWith({
          'establish-storage': { review: true },
          publish: { review: true },
          'analyse-dataset': { workingDays: 3 },
        }),
      ),
    ).toEqual([]);
    expect(
      droppedReviews(
        baseGuide,
        guideWith({ 'information-security': { review: false }, 'analyse-dataset': { review: false } }),
      ),
    ).toEqual(['information-security', 'analyse-dataset']);
    expect(droppedReviews(guideWith({ 'establish-storage': { review: true } }), baseGuide)).toEqual([
      'establish-storage',
    ]);
    expect(
      droppedReviews(
        guideWith({ 'information-security': { review: false } }),
        guideWith({ 'information-security': { review: false } }),
      ),
    ).toEqual([]);
  });

  const check = (given: Partial<CheckDefinition>): Tailoring => ({
    publish: { extraChecks: [{ ...extra, ...given }] },
  });
  test.each<readonly [string, Tailoring]>([
    ['working-days', { publish: { workingDays: 0 } }],
    ['working-days', { publish: { workingDays: 2.5 } }],
    ['working-days', { publish: { workingDays: 251 } }],
    ['unknown-check', { publish: { checkTexts: { colour: { sv: 'Färg' } } } }],
    ['text-too-long', { publish: { title: { sv: 'x'.repeat(10_001) } } }],
    ['key-prefix', check({ key: 'archive' })],
    ['key-prefix', check({ key: 'x-Arkiv' })],
    ['key-collision', { publish: { extraChecks: [extra, extra] } }],
    ['options', check({ kind: 'choice' })],
    ['options', check({ kind: 'choice', options: ['one', 'one'] })],
    ['options', check({ options: ['one', 'two'] })],
    ['grants-role', check({ kind: 'person', grants: { role: 'administrator', scope: 'organisation' } })],
    ['required-when', check({ required: false, requiredWhen: { check: 'colour', in: ['red'] } })],
  ])('refuses %s: %j', (code, tailoring) => {
    const tailored = applyTailoring(baseGuide, tailoring, 'x');
    expect(tailored.ok ? [] : tailored.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('reports a step that this guide does not have', () => {
    const shorter = { ...baseGuide, steps: baseGuide.steps.slice(0, 3) };
    expect(applyTailoring(shorter, { publish: { workingDays: 3 } }, 'x')).toEqual({
      ok: false,
      problems: [{ step: 'publish', code: 'unknown-step' }],
    });
  });
});

describe('upgrading a round', () => {
  const round = run(
    finishUpTo(aRound(), 'kick-off-meeting'),
    'task-3',
    { type: 'answer', answers: [{ check: 'cost-benefit', answer: 'yes' }] },
    people.coordinator,
  );

  const stamp = { at: now, by: people.coordinator };
  const shape = (task: TaskState) => ({ ...task, state: null });

  test('keeps states and answers, including answers to questions that no longer exist', () => {
    const choose = stepOf(baseGuide, 'choose-datasets');
    const without = { ...choose, checks: [...choose.checks.filter((one) => one.key !== 'cost-benefit'), extra] };
    const steps = baseGuide.steps.map((step) => (step.key === choose.key ? without : step));
    const upgraded = upgradeRound(round, { version: '2027.1', steps }, stamp);
    expect(upgraded.tasks).toEqual(round.tasks);
    expect(taskIn(upgraded, 'choose-datasets').answers['cost-benefit']?.value).toBe('yes');
    const recorded = upgraded.history.slice(round.history.length).map(({ event }) => event);
    expect(recorded).toEqual(
      round.tasks.map(() => ({ type: 'guide-upgraded', from: '2026.1', to: '2027.1', ...stamp, onBehalfOf: null })),
    );
  });

  test('with a new order makes tasks ready or waiting, and changes nothing under way', () => {
    const steps = baseGuide.steps.map((step) => (step.key === 'establish-storage' ? { ...step, waitsFor: [] } : step));
    const upgraded = upgradeRound(round, { version: '2027.1', steps }, stamp);
    const changed = upgraded.tasks.filter((task, index) => task.state !== round.tasks[index]?.state);
    expect(changed.map((task) => [task.step, task.state])).toEqual([['establish-storage', 'ready']]);
    expect(upgraded.tasks.map(shape)).toEqual(round.tasks.map(shape));
  });
});

describe('the validation of a guide', () => {
  const change = (key: StepKey, given: Partial<StepDefinition>): Guide => ({
    version: 'x',
    steps: baseGuide.steps.map((step) => (step.key === key ? { ...step, ...given } : step)),
  });
  const found = (guide: Guide) =>
    validateGuide(guide).map((finding) => [finding.code, finding.step, finding.about ?? ''].join(' ').trim());

  test('finds prerequisites that do not exist, and what they make unreachable', () => {
    const guide: Guide = { version: 'x', steps: baseGuide.steps.filter((step) => step.key !== 'publish') };
    expect(found(guide)).toEqual([
      'missing-prerequisite manage-dataset publish',
      'missing-prerequisite market-and-dialogue publish',
      'missing-prerequisite follow-up publish',
      'unreachable manage-dataset',
      'unreachable market-and-dialogue',
      'unreachable follow-up',
    ]);
  });

  test('finds cycles', () => {
    const guide = change('establish-storage', { waitsFor: [{ step: 'manage-solution', mode: 'each', hard: false }] });
    expect(found(guide).filter((finding) => finding.startsWith('cycle'))).toEqual([
      'cycle establish-storage',
      'cycle manage-solution',
    ]);
    expect(found(guide)).toContain('unreachable publish');
    expect(
      found(change('appoint-coordinator', { waitsFor: [{ step: 'appoint-coordinator', mode: 'each', hard: false }] })),
    ).toContain('cycle appoint-coordinator');
  });

  test('finds duplicates', () => {
    const first = stepOf(baseGuide, 'appoint-coordinator');
    expect(found({ version: 'x', steps: [...baseGuide.steps, first] })).toEqual([
      'duplicate-step appoint-coordinator',
      'duplicate-number appoint-coordinator',
    ]);
    expect(found(change('publish', { checks: [extra, extra], requirements: [] }))).toEqual([
      'duplicate-check publish x-archive-informed',
    ]);
    const twice = [...stepOf(baseGuide, 'follow-up').waitsFor, ...stepOf(baseGuide, 'follow-up').waitsFor];
    expect(found(change('follow-up', { waitsFor: twice }))).toEqual(['duplicate-prerequisite follow-up publish']);
  });

  test('finds checks that cannot be answered, and conditions on checks that do not exist', () => {
    expect(found(change('publish', { checks: [{ ...extra, kind: 'choice' }] }))).toEqual([
      'options publish x-archive-informed',
    ]);
    expect(
      found(change('publish', { checks: [{ ...extra, requiredWhen: { check: 'colour', in: ['red'] } }] })),
    ).toEqual(['unknown-condition publish x-archive-informed']);
    expect(found(change('publish', { requirements: [{ kind: 'one-yes', checks: ['colour'] }] }))).toEqual([
      'unknown-condition publish colour',
    ]);
  });
});

describe('the diagram of the guide', () => {
  const picture = guideDiagram(baseGuide, {
    step: (step) => (step.key === 'publish' ? 'Publish "it"' : step.key),
    phase: (phase) => phase,
    arrow: (prerequisite) => (prerequisite.mode === 'each' ? null : prerequisite.mode),
  });

  test('has every step in its phase and every prerequisite as an arrow', () => {
    const lines = picture.split('\n');
    expect(lines[0]).toBe('flowchart TD');
    expect(lines).toContain('    s1["1. appoint-coordinator"]');
    expect(lines).toContain('    s12[["12. Publish #quot;it#quot;"]]');
    expect(lines).toContain('  s11 ==> s12');
    expect(lines).toContain('  s7 ==>|"cleared"| s12');
    expect(lines).toContain('  s12 -->|"any"| s16');
    expect(lines.filter((line) => line.startsWith('  subgraph '))).toHaveLength(5);
    expect(lines.filter((line) => line.includes('==>') || line.includes('-->'))).toHaveLength(
      baseGuide.steps.flatMap((step) => step.waitsFor).length,
    );
  });
});
