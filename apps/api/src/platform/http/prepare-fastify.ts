import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import { fileLimit } from '@stegvis/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Configuration } from '../config/configuration.js';
import { withPatience } from '../database/patience.js';
import { etagOf } from './etag.js';
import type { Identities } from './identity.js';
import type { Metrics } from './metrics.js';
import { ProblemError } from './problem.js';
import type { Readiness } from './readiness.js';
import { bodyLimit, readJson, refuseEncoded, strangersBodyLimit } from './read-json.js';
import { refuseOtherOrigins } from './same-origin.js';
import { securityHeaders } from './security-headers.js';
import { inRequest } from './security-log.js';
import { webFolder } from './web-folder.js';

/** The addresses of links in mails contain a secret, so they must not be sent to others as the referrer. */
const secretAddress = /\/(?:password-resets|invitations|address-changes)\/./;
const formLimit = 64 * 1024;
/**
 * Decided by the matched route, since a path can be written in many ways (`/%61pi/v1/me`); by the path when there is no
 * route.
 */
const isOfApi = ({ routeOptions, url }: FastifyRequest): boolean =>
  [routeOptions.url, url].some((address) => address?.startsWith('/api/') === true);

export interface FastifyParts {
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly identities: Identities;
}

/** Registers everything that a request passes through before and after its handler. */
export async function prepareFastify(
  instance: FastifyInstance,
  { configuration, logger, metrics, readiness, identities }: FastifyParts,
): Promise<void> {
  instance.decorateRequest('identity', null);
  instance.decorateRequest('seenVersion', null);
  await instance.register(cookie);
  await instance.register(compress, {
    encodings: ['gzip'],
    threshold: 2048,
    zlibOptions: { level: 4 },
    globalDecompression: false,
  });
  await instance.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: fileLimit, files: 1, fields: 10, fieldSize: 10_000, parts: 11, headerPairs: 50 },
  });
  await serveFiles(instance);
  readBodies(instance, identities);
  watchRequests(instance, configuration, logger, metrics);
  boundRequests(instance, readiness, configuration.values.requestWaitSeconds * 1000);
}

function boundRequests(instance: FastifyInstance, readiness: Readiness, patience: number): void {
  // After the body has been read, so that the context that begins here includes the handler.
  instance.addHook('preHandler', (_request, _reply, done) => {
    withPatience(done, patience);
  });
  instance.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.isStopping) reply.header('connection', 'close');
    done(null, payload);
  });
}

async function serveFiles(instance: FastifyInstance): Promise<void> {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await instance.register(statics, {
    root: swagger,
    prefix: '/api/docs/parts/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => /^\/swagger-ui(?:-bundle)?\.(?:css|js)$/.test(path),
  });
  if (!existsSync(webFolder)) return;
  await instance.register(statics, {
    root: webFolder,
    prefix: '/',
    index: 'index.html',
    cacheControl: false,
    // Files with a content hash in their name never change; the page that names them may always change.
    setHeaders: (reply, path) =>
      void reply.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
}

function readBodies(instance: FastifyInstance, identities: Identities): void {
  instance.removeContentTypeParser(['application/json', 'text/plain']);
  instance.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit },
    async (request: FastifyRequest, body: string | Buffer) => {
      if (body.length > strangersBodyLimit && (await identities.of(request)) === null) {
        throw new ProblemError('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
      }
      return readJson(body.toString());
    },
  );
  // For forms of server-rendered pages. The API accepts none, since values of a form have no types.
  instance.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formLimit },
    (request, body, done) => {
      if (isOfApi(request)) done(new ProblemError('unsupported-media-type'));
      else done(null, new URLSearchParams(body.toString()));
    },
  );
}

function watchRequests(
  instance: FastifyInstance,
  configuration: Configuration,
  logger: Logger,
  metrics: Metrics,
): void {
  const headers = securityHeaders(configuration.secureCookies);
  // No hook returns a promise, since each would cost every request some.
  instance.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    refuseOtherOrigins(request, configuration.values.publicUrl);
    // The original URL is used, since the path of a page has been rewritten by now.
    if (secretAddress.test(request.originalUrl)) reply.header('referrer-policy', 'no-referrer');
    if (isOfApi(request)) {
      reply.header('cache-control', 'no-store');
      refuseEncoded(request.headers['content-encoding']);
    }
    done();
  });
  // The body has been read by now, so the handler's work belongs to this request.
  instance.addHook('preHandler', (request, _reply, done) => {
    inRequest(request.id, done);
  });
  instance.addHook('preSerialization', (_request, reply, payload: unknown, done) => {
    const etag = etagOf(payload);
    if (etag !== undefined) reply.header('etag', etag);
    done(null, payload);
  });
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const facts = { method: request.method, route, status: String(reply.statusCode) };
    metrics.requests.observe(facts, reply.elapsedTime / 1000);
    // Expected failures, such as an outage or a full disk, are not counted.
    if (reply.statusCode === 500) metrics.failures.inc();
    logger[reply.statusCode >= 500 ? 'warn' : 'debug'](
      { ...facts, milliseconds: Math.round(reply.elapsedTime), requestId: request.id },
      'request',
    );
    done();
  });
}
