import type { Operation } from '@stegvis/contract';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.js';

export type Form = 'json' | 'csv' | 'xlsx';

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const mediaOf = (media: string): string => media.split(';')[0]?.trim().toLowerCase() ?? '';

/** The media type of the answer. @throws ProblemError 406 when the operation has none of the accepted ones */
export function wantedForm(request: FastifyRequest, operation: Operation): Form {
  const asked = formatOf(request.query);
  if (operation.exportable === true && (asked === 'csv' || asked === 'xlsx')) return asked;
  const header = request.headers.accept;
  if (header === undefined || header.trim() === '' || asked === 'json') return 'json';
  const accepted = header
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map(mediaOf);
  const own = mediaOf(operation.media ?? 'application/json');
  const json = accepted.some((media) => matches(media, own) || media === 'application/problem+json');
  if (json) return 'json';
  if (operation.exportable === true) {
    if (accepted.some((media) => matches(media, 'text/csv'))) return 'csv';
    if (accepted.includes(mediaTypes.xlsx)) return 'xlsx';
  }
  if (operation.media !== undefined && accepted.includes('application/json')) return 'json';
  throw new ProblemError('not-acceptable');
}

const matches = (range: string, media: string): boolean =>
  range === '*/*' || range === media || range === `${media.split('/')[0] ?? ''}/*`;

function formatOf(query: unknown): unknown {
  return typeof query === 'object' && query !== null && 'format' in query ? query.format : undefined;
}
