import { Injectable } from '@nestjs/common';
import type { SecondStep } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { ownOrigins } from '../../../platform/http/same-origin.js';
import type { WaitingBrowser } from '../factors/complete-sign-in.js';
import { TakeSecondStep } from '../factors/take-second-step.js';
import type { Entry, SignedIn } from './entry.js';
import { KnownBrowsers, browserToken } from './known-browsers.js';
import { pendingToken, sessionToken, takeEntry, takeSecondEntry } from './session-cookie.js';
import type { Member } from './sessions.js';
import { SignIn } from './sign-in.js';

/** Signs a browser in: with the cookies that it brought, and with those that it gets. */
@Injectable()
export class SignInBrowser {
  constructor(
    private readonly configuration: Configuration,
    private readonly signIn: SignIn,
    private readonly secondStep: TakeSecondStep,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** @throws ProblemError 401 when a second step is needed, with a cookie for it */
  async byPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    { email, password }: { readonly email: string; readonly password: string },
  ): Promise<Member> {
    const replaced = sessionToken(request, this.configuration);
    const browser = browserToken(request, this.configuration);
    return this.take(
      request,
      reply,
      await this.signIn.run({ email, password, address: request.ip, replaced, browser }),
    );
  }

  async bySecondStep(request: FastifyRequest, reply: FastifyReply, step: SecondStep): Promise<Member> {
    return this.takeSecond(request, reply, await this.secondStep.run(step, this.waiting(request)));
  }

  /** Gives the browser what it entered with. @throws ProblemError 401 as `byPassword` does. */
  take(request: FastifyRequest, reply: FastifyReply, entry: Entry): Promise<Member> {
    return this.welcome(request, reply, takeEntry(reply, this.configuration, entry));
  }

  /** The same after a second step. */
  takeSecond(request: FastifyRequest, reply: FastifyReply, entry: SignedIn): Promise<Member> {
    return this.welcome(request, reply, takeSecondEntry(reply, this.configuration, entry));
  }

  /** What the browser brings to a second step. */
  waiting(request: FastifyRequest): WaitingBrowser {
    const { configuration } = this;
    return {
      pending: pendingToken(request, configuration),
      address: request.ip,
      home: ownOrigins(request, configuration.values.publicUrl),
      replaced: sessionToken(request, configuration),
    };
  }

  private async welcome(request: FastifyRequest, reply: FastifyReply, member: Member): Promise<Member> {
    await this.browsers.welcome(request, reply, member.accountId);
    return member;
  }
}
