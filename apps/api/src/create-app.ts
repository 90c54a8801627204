import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { validationProblem } from './platform/http/field-errors.js';
import { Identities } from './platform/http/identity.js';
import { Metrics } from './platform/http/metrics.js';
import { NestLogger } from './platform/http/nest-logger.js';
import { pageAddress } from './platform/http/page-address.js';
import { prepareFastify } from './platform/http/prepare-fastify.js';
import { Readiness } from './platform/http/readiness.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { SecurityLog } from './platform/http/security-log.js';
import type { PlatformParts } from './platform/platform.module.js';

const requestIdPattern = /^[\w-]{8,64}$/;

/** The whole application, ready to listen. Used by the product, and with a clock of their own by tests. */
export async function createApp(parts: PlatformParts): Promise<NestFastifyApplication> {
  const { configuration, ids, logger } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    rewriteUrl: pageAddress,
    trustProxy: trustedProxies(configuration.values.trustProxy),
    // Requests that arrive during shutdown are answered, with `Connection: close`, so that none fails because a process
    // is replaced.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    keepAliveTimeout: 65_000,
    requestTimeout: 120_000,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && requestIdPattern.test(given) ? given : ids.next();
    },
    logger: false,
    multipart: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(parts), adapter, {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await prepareFastify(adapter.getInstance(), {
    configuration,
    logger,
    metrics: app.get(Metrics),
    readiness: app.get(Readiness),
    identities: app.get(Identities),
  });
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: validationProblem }));
  app.useGlobalFilters(new ProblemFilter(logger, app.get(SecurityLog)));
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

/** A number of proxies means the last hops of the address list. */
function trustedProxies(trust: false | number | string): false | string | ((address: string, hop: number) => boolean) {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}

/** The same modules without HTTP, for a worker. */
export async function createWorker(parts: PlatformParts): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.forRoot(parts), {
    logger: new NestLogger(parts.logger),
    abortOnError: false,
  });
}
