import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allOperations, apiBase } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asksOnly } from './asks-only.js';
import { ProblemError, notFound } from './problem.js';
import { webFolder } from './web-folder.js';

const patterns = allOperations.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${apiBase}${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));
const ofServer = /^\/(?:api|health|metrics)(?:\/|$)/;

/**
 * Handles a request without a route: another method of a known path, a page of the web, or an unknown path. True when
 * it was answered.
 */
export function answerUnknownRoute(request: FastifyRequest, reply: FastifyReply): ProblemError | 'answered' {
  const path = request.url.split('?')[0] ?? '';
  const allowed = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  if (allowed.length > 0) {
    return new ProblemError('method-not-allowed', { headers: { allow: [...new Set(allowed)].join(', ') } });
  }
  // Only the web knows the paths of its pages; a missing file is answered with 404.
  const isPage = asksOnly(request) && !ofServer.test(path) && !/\.\w{1,8}$/.test(path);
  if (!isPage || !existsSync(join(webFolder, 'index.html'))) return notFound();
  void reply
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .sendFile('index.html', { cacheControl: false });
  return 'answered';
}
