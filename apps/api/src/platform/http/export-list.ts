import type { Operation } from '@stegvis/contract';
import { docsOf } from '@stegvis/contract/docs';
import { defaultTimeZone } from '@stegvis/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedLanguage } from './asked-language.js';
import { csvOf, xlsxOf } from './export-table.js';
import { mediaTypes } from './negotiate.js';
import type { Page } from './list-page.js';
import { ProblemError } from './problem.js';

const pageSize = 200;
const mostRows = 50_000;

const isPage = (value: unknown): value is Page<object> =>
  typeof value === 'object' &&
  value !== null &&
  'items' in value &&
  Array.isArray(value.items) &&
  'total' in value &&
  typeof value.total === 'number';

/**
 * Collects the whole list of a request, page by page through the same handler, so that an export can contain nothing
 * that the list does not.
 */
export async function exportList(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
  form: 'csv' | 'xlsx',
  page: () => Promise<unknown>,
): Promise<Buffer> {
  const asked = { ...(typeof request.query === 'object' ? request.query : {}) };
  const items: object[] = [];
  for (let number = 1; ; number += 1) {
    request.query = { ...asked, page: String(number), limit: String(pageSize) };
    const answer = await page();
    if (!isPage(answer)) throw new Error(`${operation.id} is exportable but does not answer a list`);
    items.push(...answer.items);
    if (answer.total > mostRows) throw new ProblemError('payload-too-large');
    if (answer.items.length < pageSize || items.length >= answer.total) break;
  }
  const sheet = {
    columns: docsOf(operation).columns ?? [],
    language: askedLanguage(request),
    timeZone: request.identity?.timeZone ?? defaultTimeZone,
  };
  const name = `${operation.path
    .replaceAll(/\{\w+\}/g, '')
    .split('/')
    .filter(Boolean)
    .join('-')}.${form}`;
  reply
    .header('content-type', mediaTypes[form])
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-total-count', String(items.length));
  return form === 'csv' ? csvOf(items, sheet) : xlsxOf(items, sheet);
}
