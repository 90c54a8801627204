import { z } from 'zod';
import { exampleId, operation } from './operation.js';
import { line, personRef, uuid } from './primitives.js';

/** The lists whose search, filters, grouping and order can be kept under a name. */
export const viewPages = ['matrix', 'tasks', 'inventory', 'people', 'history'] as const;
export type ViewPage = (typeof viewPages)[number];

/** What stands behind the question mark of an address, and nothing else. */
const queryString = z
  .string()
  .max(2000)
  .refine((value) => /^[\w.~*+%&=-]*$/.test(value), { error: 'invalid-format', params: { code: 'invalid-format' } });

export const savedView = z.object({
  id: uuid,
  name: z.string(),
  page: z.enum(viewPages),
  /** As behind the question mark of the page's address: `show=late&group=unit`. */
  query: z.string(),
  shared: z.boolean(),
  by: personRef,
  mine: z.boolean(),
  /** I may rename, share, update and delete it. */
  mayChange: z.boolean(),
  version: z.number().int(),
});
export type SavedView = z.infer<typeof savedView>;

const viewFields = { name: line(60), query: queryString };
export const viewBody = z.strictObject({ ...viewFields, page: z.enum(viewPages), shared: z.boolean().default(false) });
export type ViewBody = z.output<typeof viewBody>;
export const viewPatch = z.strictObject({ ...viewFields, shared: z.boolean() }).partial();
export type ViewPatch = z.output<typeof viewPatch>;

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

export const viewOperations = {
  listViews: operation({
    id: 'listViews',
    method: 'GET',
    path: '/views',
    tag: 'Views',
    access: 'signed-in',
    summary: 'Saved views of lists',
    description:
      'Mine and those that are shared with everybody of the organisation, by name. `page` names the list; the answer is never paged, since nobody has more than a menu holds.',
    query: z.strictObject({ page: z.enum(viewPages).optional() }),
    status: 200,
    answer: z.object({ items: z.array(savedView) }),
    problems: ['validation', 'not-signed-in'],
    example: { answer: { items: [example] } },
  }),
  createView: operation({
    id: 'createView',
    method: 'POST',
    path: '/views',
    tag: 'Views',
    access: 'signed-in',
    summary: 'Save a view',
    description:
      'A name for the search, filters, grouping and order of a list. A name is used once per person and page. Whoever may manage rounds may share it with everybody.',
    body: viewBody,
    status: 201,
    answer: savedView,
    problems: ['validation', 'not-signed-in', 'forbidden', 'duplicate'],
    example: { body: { name: 'Sena hos IT', page: 'matrix', query: 'show=late&unit=IT' }, answer: example },
  }),
  changeView: operation({
    id: 'changeView',
    method: 'PATCH',
    path: '/views/{id}',
    tag: 'Views',
    access: 'signed-in',
    summary: 'Change a saved view',
    description: "One's own, and for whoever may manage rounds the shared ones.",
    body: viewPatch,
    ifMatch: true,
    status: 200,
    answer: savedView,
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
  }),
  deleteView: operation({
    id: 'deleteView',
    method: 'DELETE',
    path: '/views/{id}',
    tag: 'Views',
    access: 'signed-in',
    summary: 'Delete a saved view',
    description: "One's own, and for whoever may manage rounds the shared ones. What it showed stays.",
    ifMatch: true,
    status: 204,
    problems: ['not-signed-in', 'forbidden', 'not-found', 'stale-version', 'version-missing'],
    example: {},
  }),
};
