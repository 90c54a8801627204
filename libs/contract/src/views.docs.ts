import { exampleId, type DocsOf } from './operation-docs.js';
import type { viewOperations } from './views.js';

const example = {
  id: exampleId.other,
  name: 'Sena hos IT',
  page: 'matrix',
  query: 'show=late&unit=IT',
  shared: false,
  by: { id: exampleId.person, name: 'Ola Berg' },
  mine: true,
  mayChange: true,
  version: 1,
};

export const viewDocs: DocsOf<typeof viewOperations> = {
  listViews: {
    summary: 'Saved views of lists',
    description:
      'Mine and those that are shared with everybody of the organisation, by name. `page` names the list; the answer is never paged, since nobody has more than a menu holds.',
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example] } },
  },
  createView: {
    summary: 'Save a view',
    description:
      'A name for the search, filters, grouping and order of a list. A name is used once per person and page. Whoever may manage rounds may share it with everybody.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'duplicate'],
    example: { body: { name: 'Sena hos IT', page: 'matrix', query: 'show=late&unit=IT' }, answer: example },
  },
  changeView: {
    summary: 'Change a saved view',
    description: "One's own, and for whoever may manage rounds the shared ones.",
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'not-found',
      'duplicate',
      'stale-version',
      'version-missing',
    ],
    example: { body: { name: 'Sena' }, answer: example },
  },
  deleteView: {
    summary: 'Delete a saved view',
    description: "One's own, and for whoever may manage rounds the shared ones. What it showed stays.",
    problems: ['not-signed-in', 'forbidden', 'not-found', 'stale-version', 'version-missing'],
    example: {},
  },
};
