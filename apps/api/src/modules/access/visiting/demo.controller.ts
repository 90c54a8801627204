import { Body, Controller, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, DemoView, MeView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { DiscardDemo } from './discard-demo.js';
import { ReadMe } from '../me/read-me.js';
import { SeeAs } from './see-as.js';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../sign-in/session-cookie.js';

const { getDemo, seeAs, discardDemo } = operations;

@Controller()
export class DemoController {
  constructor(
    private readonly configuration: Configuration,
    private readonly seeing: SeeAs,
    private readonly discarding: DiscardDemo,
    private readonly me: ReadMe,
  ) {}

  @Handle(getDemo)
  demo(@Who() who: Identity): Promise<DemoView> {
    return this.seeing.view(who);
  }

  @Handle(seeAs)
  async seeAs(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(seeAs.body) }) body: BodyOf<typeof seeAs>,
  ): Promise<MeView> {
    const session = await this.seeing.run(who, body.personId, sessionToken(request, this.configuration));
    setSessionCookie(reply, this.configuration, session.token, session.expiresAt);
    return this.me.run(session.member);
  }

  @Handle(discardDemo)
  async discard(@Who() who: Identity, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.discarding.run(who);
    clearSessionCookie(reply, this.configuration);
  }
}
