import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AnswerOf, BodyOf, MeView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle } from '../../../platform/http/handle.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { AcceptInvitation } from './accept-invitation.js';
import { browserToken } from '../sign-in/known-browsers.js';
import { sessionToken } from '../sign-in/session-cookie.js';
import { Welcome } from '../me/welcome.js';

const { getInvitation, acceptInvitation } = operations;

@Controller()
export class InvitationsController {
  constructor(
    private readonly configuration: Configuration,
    private readonly acceptance: AcceptInvitation,
    private readonly welcome: Welcome,
  ) {}

  @Handle(getInvitation)
  async look(@Param('token') token: string): Promise<AnswerOf<typeof getInvitation>> {
    const { organisation, name, email, language } = await this.acceptance.look(token);
    return { organisation, name, email, language, hasAccount: false };
  }

  @Handle(acceptInvitation)
  async accept(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(acceptInvitation.body) }) body: BodyOf<typeof acceptInvitation>,
  ): Promise<MeView> {
    const entry = await this.acceptance.run(token, body.password, {
      address: request.ip,
      replaced: sessionToken(request, this.configuration),
      browser: browserToken(request, this.configuration),
    });
    return this.welcome.run(request, reply, entry);
  }
}
