import { instant, named, text, words } from './export-columns.js';
import { type DocsOf } from './operation-docs.js';
import type { guideOperations } from './guide.js';

export const guideDocs: DocsOf<typeof guideOperations> = {
  getGuide: {
    summary: 'The sixteen steps',
    description:
      'Of the version asked for; without one, of the newest that the organisation has. Texts in the asked language.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {},
  },
  listGuideVersions: {
    summary: 'Versions of the guide',
    description: "The product's own and those that the organisation tailored, oldest first.",
    problems: ['validation', 'not-signed-in'],
    example: {},
    columns: [instant('createdAt'), named('createdBy'), text('reason'), text('version')],
  },
  compareGuides: {
    summary: 'What a version of the guide asks otherwise',
    description: "Compared with another one; without `from`, with the product's own. Without `to`, the newest.",
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: {
      answer: {
        items: [{ step: 'analyse-dataset', what: 'working-days', text: 'Analysera datamängden: 20 arbetsdagar' }],
        page: 1,
        limit: 200,
        total: 1,
      },
    },
    columns: [words('step', 'guide.step.*.title'), text('text')],
  },
  tailorGuide: {
    summary: 'Tailor the guide',
    description:
      "Makes a new version with the organisation's own texts, checks, days, roles and reviews. Running rounds stay on theirs until upgraded.",
    problems: ['validation', 'not-signed-in', 'forbidden', 'unprocessable'],
    example: { body: { steps: { 'analyse-dataset': { workingDays: 20 } }, reason: 'Juristen har bara tisdagar' } },
  },
};
