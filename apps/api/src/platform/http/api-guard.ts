import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { openToVisitors, type Operation } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asksOnly } from './asks-only.js';
import { Identities, type Identity } from './identity.js';
import { seenVersion } from './if-match.js';
import { wantedForm } from './negotiate.js';
import { networkOf } from './network-of.js';
import { operationOf } from './operation-of.js';
import { ProblemError, forbidden, invalid, notFound } from './problem.js';
import { RecentProof } from './recent-proof.js';
import { RequestLimits } from './request-limits.js';
import { isUuid } from '../ids/is-uuid.js';

/** Health and metrics are exempt, since monitoring has to work above all under load. */
const ofTheMachine = /^\/(?:health|metrics)(?:[/?]|$)/;

/** Checks what applies to every operation of the contract, before its body is read. */
@Injectable()
export class ApiGuard implements CanActivate {
  constructor(
    private readonly identities: Identities,
    private readonly limits: RequestLimits,
    private readonly proof: RecentProof,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operation = operationOf(context);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { raw } = context.switchToHttp().getResponse<FastifyReply>();
    if (operation?.access === 'signed-in') {
      const identity = await this.signIn(operation, request);
      this.refuseFirst(operation, request, identity);
      await this.limits.enter(operation.media === 'text/event-stream' ? 'stream' : 'person', identity.accountId, raw);
    } else if (!ofTheMachine.test(request.url)) await this.limits.enter('address', networkOf(request.ip), raw);
    if (operation === undefined) return true;
    refuseStrangeIds(request.params);
    wantedForm(request, operation);
    refuseUnexpected(operation, request);
    if (operation.ifMatch === true) request.seenVersion = seenVersion(request.headers['if-match']);
    if (operation.method === 'PATCH') refuseNothing(request.body);
    return true;
  }

  /** Refuses when the account has to do something else first. */
  private refuseFirst(
    { recentSignIn, withGivenPassword }: Operation,
    { query, body }: FastifyRequest,
    identity: Identity,
  ): void {
    if (identity.passwordToChoose && withGivenPassword !== true) throw new ProblemError('password-to-choose');
    if (recentSignIn === true || recentSignIn?.({ query, body }) === true) this.proof.demand(identity);
  }

  private async signIn(operation: Operation, request: FastifyRequest): Promise<Identity> {
    const identity = await this.identities.of(request);
    if (identity === null) throw new ProblemError('not-signed-in', { headers: { 'www-authenticate': 'Bearer' } });
    if (identity.scope === 'read' && !asksOnly(request)) throw forbidden();
    if (identity.visiting && !openToVisitors(operation)) throw new ProblemError('visiting');
    if (identity.needsFactor && operation.withoutFactor !== true) throw new ProblemError('second-factor-required');
    refuseAnother(identity, request);
    request.identity = identity;
    return identity;
  }
}

/** A page that one person opened must not act in the name of another who signed in in another tab of the browser. */
function refuseAnother(identity: Identity, request: FastifyRequest): void {
  const meant = request.headers['stegvis-person'];
  if (meant !== undefined && meant !== identity.personId && !asksOnly(request)) {
    throw new ProblemError('another-person');
  }
}

/** An invalid id cannot be found, so the database is not asked. */
function refuseStrangeIds(params: unknown): void {
  if (typeof params !== 'object' || params === null) return;
  for (const [name, value] of Object.entries(params)) {
    if (/^id$|Id$/.test(name) && !isUuid(String(value))) throw notFound();
  }
}

function refuseUnexpected(operation: Operation, request: FastifyRequest): void {
  const { query, body } = request;
  if (operation.query === undefined && typeof query === 'object' && query !== null) refuseKeys(query);
  if (operation.body === undefined && operation.file !== true && typeof body === 'object' && body !== null) {
    refuseKeys(body);
  }
}

function refuseKeys(given: object): void {
  const keys = Object.keys(given);
  if (keys.length > 0) throw invalid(...keys.slice(0, 20).map((path) => ({ path, code: 'unknown-field' })));
}

/** An empty change would still increment the version and be recorded. */
function refuseNothing(body: unknown): void {
  if (typeof body === 'object' && body !== null && Object.keys(body).length === 0) {
    throw invalid({ path: '', code: 'required' });
  }
}
