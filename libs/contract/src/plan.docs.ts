import { exampleId, type DocsOf } from './operation-docs.js';
import type { planOperations } from './plan.js';

const exampleLine = {
  kind: 'phase',
  key: 'analyse',
  title: 'Analysera',
  phase: 'analyse',
  step: null,
  stepKey: null,
  dataset: null,
  unit: null,
  taskId: null,
  state: 'active',
  done: 3,
  total: 13,
  baseline: { from: '2026-03-23', to: '2026-05-18' },
  now: { from: '2026-03-25', to: '2026-05-25' },
  movedDays: 5,
  slackDays: 19,
  daysLate: 0,
  setByHand: false,
};

export const planDocs: DocsOf<typeof planOperations> = {
  getPlan: {
    summary: 'The plan of a round',
    description:
      'Baseline and actual of each phase, step, dataset and task, with what is left of time until the target. `kind` takes several, separated by commas; without it, phases, steps and datasets.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {
      answer: {
        items: [exampleLine],
        page: 1,
        limit: 20,
        total: 1,
        today: '2026-04-02',
        targetOn: '2026-12-18',
        whole: {
          state: 'active',
          done: 3,
          total: 40,
          baseline: null,
          now: null,
          movedDays: 5,
          slackDays: 19,
          daysLate: 0,
          setByHand: false,
        },
      },
    },
  },
  previewReschedule: {
    summary: 'What moves when a date moves',
    description:
      'Every task whose date would follow, from when to when, and those that stay since somebody set their date. Changes nothing.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {
      answer: {
        items: [
          {
            taskId: exampleId.other,
            step: 12,
            stepKey: 'publish',
            title: 'Publicera',
            dataset: { id: exampleId.dataset, title: 'Lekplatser' },
            from: '2026-05-18',
            to: '2026-05-25',
            outcome: 'moves',
          },
        ],
        page: 1,
        limit: 200,
        total: 1,
        targetOn: '2026-12-18',
        moves: 1,
        stays: 0,
        task: {
          taskId: exampleId.task,
          step: 8,
          stepKey: 'establish-export',
          title: 'Ordna exporten',
          dataset: { id: exampleId.dataset, title: 'Lekplatser' },
          from: '2026-05-04',
          to: '2026-05-11',
        },
        before: { endsOn: '2026-09-01', slackDays: 40 },
        after: { endsOn: '2026-09-08', slackDays: 35 },
      },
    },
  },
};
