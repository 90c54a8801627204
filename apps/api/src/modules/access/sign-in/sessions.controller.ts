import { Body, Controller, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, MeView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { forbidden } from '../../../platform/http/problem.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { EndSession } from './end-session.js';
import { clearSessionCookie, sessionToken } from './session-cookie.js';
import { SignInBrowser } from './sign-in-browser.js';
import { ReadMe } from '../me/read-me.js';

const { signIn, signOut } = operations;

@Controller()
export class SessionsController {
  constructor(
    private readonly configuration: Configuration,
    private readonly browser: SignInBrowser,
    private readonly me: ReadMe,
    private readonly ending: EndSession,
  ) {}

  @Handle(signIn)
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(signIn.body) }) body: BodyOf<typeof signIn>,
  ): Promise<MeView> {
    return this.me.run(await this.browser.byPassword(request, reply, body));
  }

  @Handle(signOut)
  async signOut(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionToken(request, this.configuration);
    if (who.via !== 'session' || token === undefined) throw forbidden();
    await this.ending.run(who, token);
    clearSessionCookie(reply, this.configuration);
  }
}
