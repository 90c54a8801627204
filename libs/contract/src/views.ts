import { z } from 'zod';
import { operation } from './operation.js';
import { line, personRef, uuid } from './primitives.js';

/** The lists whose search, filters, grouping and order can be saved under a name. */
export const viewPages = ['matrix', 'tasks', 'inventory', 'people', 'history'] as const;
export type ViewPage = (typeof viewPages)[number];

/** A query string without its question mark. */
const queryString = z
  .string()
  .max(2000)
  .refine((value) => /^[\w.~*+%&=-]*$/.test(value), { error: 'invalid-format', params: { code: 'invalid-format' } });

export const savedView = z.object({
  id: uuid,
  name: z.string(),
  page: z.enum(viewPages),
  /** The query string of the page: `show=late&group=unit`. */
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

export const viewOperations = {
  listViews: operation({
    id: 'listViews',
    method: 'GET',
    path: '/views',
    tag: 'Views',
    access: 'signed-in',
    query: z.strictObject({ page: z.enum(viewPages).optional() }),
    status: 200,
    answer: z.object({ items: z.array(savedView) }),
  }),
  createView: operation({
    id: 'createView',
    method: 'POST',
    path: '/views',
    tag: 'Views',
    access: 'signed-in',
    body: viewBody,
    status: 201,
    answer: savedView,
  }),
  changeView: operation({
    id: 'changeView',
    method: 'PATCH',
    path: '/views/{id}',
    tag: 'Views',
    access: 'signed-in',
    body: viewPatch,
    ifMatch: true,
    status: 200,
    answer: savedView,
  }),
  deleteView: operation({
    id: 'deleteView',
    method: 'DELETE',
    path: '/views/{id}',
    tag: 'Views',
    access: 'signed-in',
    ifMatch: true,
    status: 204,
  }),
};
