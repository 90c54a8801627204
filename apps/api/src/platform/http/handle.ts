import {
  HttpCode,
  RequestMapping,
  RequestMethod,
  UseInterceptors,
  applyDecorators,
  createParamDecorator,
} from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { apiBase } from '@stegvis/contract';
import type { Operation } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import type { FastifyRequest } from 'fastify';
import { AnswerInterceptor } from './answer-interceptor.js';
import { askedLanguage } from './asked-language.js';
import type { Identity } from './identity.js';
import { serves } from './operation-of.js';
import { ProblemError } from './problem.js';

const methods = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  PATCH: RequestMethod.PATCH,
  DELETE: RequestMethod.DELETE,
} as const;

/**
 * Serves one operation of the contract: method, path, status, access, If-Match and exports follow from it. Controllers
 * are declared with a bare `@Controller()`. Body and query are still declared as `@Body({ schema: operation.body })`
 * and `@Query({ schema: operation.query })`.
 */
export const Handle = (operation: Operation): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: methods[operation.method], path: routeOf(operation) }),
    HttpCode(operation.status),
    (_target, _name, descriptor) => {
      if (typeof descriptor.value === 'function') serves(descriptor.value, operation);
    },
    ...(isIntercepted(operation) ? [UseInterceptors(AnswerInterceptor)] : []),
  );

/** Only these are exported or answered the same when repeated: an interceptor costs each request several observables. */
const isIntercepted = ({ exportable, method, idempotent }: Operation): boolean =>
  exportable === true || (method === 'POST' && idempotent !== false);

/** `/people/{id}` becomes `/api/v1/people/:id`. */
export const routeOf = (operation: Operation): string => `${apiBase}${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Injects who sends the request. Only in operations for people who are signed in. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { identity } = requestOf(context);
  if (identity === null) throw new ProblemError('not-signed-in');
  return identity;
});

/** Injects the version in If-Match. Only in operations with `ifMatch`, which refuse a request without it. */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { seenVersion } = requestOf(context);
  if (seenVersion === null) throw new ProblemError('version-missing');
  return seenVersion;
});

export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  askedLanguage(requestOf(context)),
);
