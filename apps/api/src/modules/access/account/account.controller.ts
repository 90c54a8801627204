import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, QueryOf, SessionView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page } from '../../../platform/http/list-page.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { browserToken } from '../sign-in/known-browsers.js';
import { sessionToken, setSessionCookie } from '../sign-in/session-cookie.js';
import { ChangePassword } from './change-password.js';
import { EndOwnSessions } from './end-own-sessions.js';
import { ListSessions } from './list-sessions.js';
import { ProveSession, type SeenBrowser } from './prove-session.js';

const { changePassword, proveSession, listSessions, endOtherSessions, endSession } = operations;

/** A person's own account: the password, and where they are signed in. */
@Controller()
export class AccountController {
  constructor(
    private readonly configuration: Configuration,
    private readonly change: ChangePassword,
    private readonly proof: ProveSession,
    private readonly list: ListSessions,
    private readonly ending: EndOwnSessions,
  ) {}

  @Handle(changePassword)
  async password(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(changePassword.body) }) body: BodyOf<typeof changePassword>,
  ): Promise<void> {
    const session = await this.change.run(who, body, this.browser(request));
    setSessionCookie(reply, this.configuration, session.token, session.expiresAt);
  }

  @Handle(proveSession)
  async prove(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(proveSession.body) }) { password }: BodyOf<typeof proveSession>,
  ): Promise<void> {
    const session = await this.proof.run(who, password, this.browser(request));
    setSessionCookie(reply, this.configuration, session.token, session.expiresAt);
  }

  @Handle(listSessions)
  all(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listSessions.query) }) query: QueryOf<typeof listSessions>,
  ): Promise<Page<SessionView>> {
    return this.list.run(who, query);
  }

  @Handle(endOtherSessions)
  endOthers(@Who() who: Identity): Promise<void> {
    return this.ending.others(who);
  }

  @Handle(endSession)
  end(@Who() who: Identity, @Param('id') id: string): Promise<void> {
    return this.ending.one(who, id);
  }

  private browser(request: FastifyRequest): SeenBrowser {
    return {
      address: request.ip,
      browser: browserToken(request, this.configuration),
      token: sessionToken(request, this.configuration) ?? '',
    };
  }
}
