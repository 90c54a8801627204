import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Operation } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from } from 'rxjs';
import type { Observable } from 'rxjs';
import { UnitOfWork } from '../database/unit-of-work.js';
import { costly } from '../threads/costly-functions.js';
import { asksOnly } from './asks-only.js';
import { askedLanguage } from './asked-language.js';
import { etagOf } from './etag.js';
import { exportList } from './export-list.js';
import { IdempotentAnswers } from './idempotent-answers.js';
import type { Answer, AnswerKey } from './idempotent-answers.js';
import { wantedForm } from './negotiate.js';
import { operationOf, startsAtOnce } from './operation-of.js';
import { problemDocument } from './problem-document.js';
import { translateError } from './translate-error.js';

/** Exports lists, and gives the same answer to a repeated POST. Everything else goes straight to its handler. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: IdempotentAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const operation = operationOf(context);
    if (operation === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const form = asksOnly(request) ? wantedForm(request, operation) : 'json';
    if (form !== 'json') return from(this.export(request, reply, operation, form, next));
    // A file is received by its handler, which then uses IdempotentAnswers itself.
    if (operation.file === true && request.isMultipart()) return next.handle();
    const key = operation.idempotent === false ? null : this.answers.keyOf(request);
    return key === null ? next.handle() : from(this.once(key, request, reply, operation, next, startsAtOnce(context)));
  }

  private export(
    request: FastifyRequest,
    reply: FastifyReply,
    operation: Operation,
    form: 'csv' | 'xlsx',
    next: CallHandler<unknown>,
  ): Promise<Buffer> {
    const pages = (): Promise<Buffer> =>
      exportList(request, reply, operation, form, () => firstValueFrom(next.handle()));
    const { identity } = request;
    return costly.export.run(() =>
      identity === null ? pages() : this.unitOfWork.snapshot(identity.organisationId, pages),
    );
  }

  private async once(
    key: AnswerKey,
    request: FastifyRequest,
    reply: FastifyReply,
    operation: Operation,
    next: CallHandler<unknown>,
    atOnce: boolean,
  ): Promise<unknown> {
    // A repeated answer would lack the cookie, or the cookie would be stored: the contract has to exempt such an
    // operation.
    reply.setCookie = () => {
      throw new Error(`${operation.id} sets a cookie and keeps its answer`);
    };
    try {
      const give = async (): Promise<Answer> => {
        const value = await firstValueFrom(next.handle(), { defaultValue: undefined });
        return this.answerOf(value, reply, operation);
      };
      const answer = await (atOnce ? this.answers.onceAtOnce(key, give) : this.answers.once(key, give));
      for (const [name, header] of Object.entries(answer.headers)) reply.header(name, header);
      reply.status(answer.status);
      if (answer.body === '') return undefined;
      if (answer.headers['content-type'] === undefined) reply.header('content-type', 'application/json; charset=utf-8');
      return answer.body;
    } catch (error) {
      await this.remember(key, error, request);
      throw error;
    }
  }

  private answerOf(value: unknown, reply: FastifyReply, operation: Operation): Answer {
    const location = reply.getHeader('location');
    const etag = etagOf(value);
    const headers = { ...(typeof location === 'string' ? { location } : {}), ...(etag === undefined ? {} : { etag }) };
    return { status: operation.status, body: value === undefined ? '' : JSON.stringify(value), headers };
  }

  private async remember(key: AnswerKey, error: unknown, request: FastifyRequest): Promise<void> {
    const problem = translateError(error);
    if (problem === undefined || problem.code.startsWith('idempotency')) return;
    const path = request.url.split('?')[0] ?? '';
    const body = JSON.stringify(problemDocument(problem, askedLanguage(request), path, request.id));
    await this.answers.rememberRefusal(key, {
      status: problem.status,
      body,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });
  }
}
