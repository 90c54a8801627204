import { Catch, NotFoundException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { askedLanguage } from './asked-language.js';
import { problemDocument } from './problem-document.js';
import { ProblemError } from './problem.js';
import type { SecurityLog } from './security-log.js';
import { translateError } from './translate-error.js';
import { answerUnknownRoute } from './unknown-route.js';

/** Turns every failure into a problem document. An unexpected one shows a request id and nothing else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly security: SecurityLog,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const unknown = error instanceof NotFoundException ? answerUnknownRoute(request, reply) : undefined;
    if (unknown === 'answered') return;
    const known = unknown ?? translateError(error);
    if (known === undefined) {
      this.logger.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'a request failed');
    }
    if (known !== undefined) this.security.refused(request, known);
    sendProblem(request, reply, known ?? new ProblemError('internal'));
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): void {
  const path = request.url.split('?')[0] ?? '';
  const document = problemDocument(problem, askedLanguage(request), path, request.id);
  for (const [name, value] of Object.entries(problem.facts.headers ?? {})) reply.header(name, value);
  reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('vary', 'Accept-Language');
  reply.send(JSON.stringify(document));
}
