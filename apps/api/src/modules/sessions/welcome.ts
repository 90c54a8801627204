import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../platform/config/configuration.js';
import { KnownBrowsers } from './known-browsers.js';
import { ReadMe } from './read-me.js';
import { setSessionCookie } from './session-cookie.js';
import type { Member, StartedSession } from './sessions.js';

/** The answer to everything that signs somebody in all the way: the session's cookie, the browser's, and who they are here. */
@Injectable()
export class Welcome {
  constructor(
    private readonly configuration: Configuration,
    private readonly browsers: KnownBrowsers,
    private readonly me: ReadMe,
  ) {}

  async run(request: FastifyRequest, reply: FastifyReply, session: StartedSession & { readonly member: Member }): Promise<MeView> {
    setSessionCookie(reply, this.configuration, session.token, session.expiresAt);
    await this.browsers.welcome(request, reply, session.member.accountId);
    return this.me.run(session.member);
  }
}
