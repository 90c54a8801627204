import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import type { Entry, SignedIn } from '../sign-in/entry.js';
import { KnownBrowsers } from '../sign-in/known-browsers.js';
import { ReadMe } from './read-me.js';
import { takeEntry, takeSecondEntry } from '../sign-in/session-cookie.js';
import type { Member } from '../sign-in/sessions.js';

/** The answer to everything that signs somebody in all the way: the session's cookie, the browser's, and who they are here. */
@Injectable()
export class Welcome {
  constructor(
    private readonly configuration: Configuration,
    private readonly browsers: KnownBrowsers,
    private readonly me: ReadMe,
  ) {}

  /** @throws ProblemError 401 where a second step is waited for, of which the browser is given what it needs. */
  run(request: FastifyRequest, reply: FastifyReply, entry: Entry): Promise<MeView> {
    return this.greet(request, reply, takeEntry(reply, this.configuration, entry));
  }

  afterSecondStep(request: FastifyRequest, reply: FastifyReply, entry: SignedIn): Promise<MeView> {
    return this.greet(request, reply, takeSecondEntry(reply, this.configuration, entry));
  }

  private async greet(request: FastifyRequest, reply: FastifyReply, member: Member): Promise<MeView> {
    await this.browsers.welcome(request, reply, member.accountId);
    return this.me.run(member);
  }
}
