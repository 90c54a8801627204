import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AnswerOf, BodyOf, MeView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle } from '../../../platform/http/handle.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { browserToken } from '../sign-in/known-browsers.js';
import { sessionToken } from '../sign-in/session-cookie.js';
import { AskPasswordReset } from './ask-password-reset.js';
import { ChoosePassword } from './choose-password.js';
import { OpenPasswordReset } from './open-password-reset.js';
import { Welcome } from '../me/welcome.js';

const { askPasswordReset, getPasswordReset, choosePassword } = operations;

@Controller()
export class PasswordResetsController {
  constructor(
    private readonly configuration: Configuration,
    private readonly asking: AskPasswordReset,
    private readonly opening: OpenPasswordReset,
    private readonly choice: ChoosePassword,
    private readonly welcome: Welcome,
  ) {}

  @Handle(askPasswordReset)
  ask(
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(askPasswordReset.body) })
    { email, next }: BodyOf<typeof askPasswordReset>,
  ): Promise<void> {
    return this.asking.run({
      email,
      next: next ?? null,
      address: request.ip,
      browser: browserToken(request, this.configuration),
    });
  }

  @Handle(getPasswordReset)
  async look(@Param('token') token: string): Promise<AnswerOf<typeof getPasswordReset>> {
    const { organisation, name, email, language } = await this.opening.run(token);
    return { organisation, name, email, language };
  }

  @Handle(choosePassword)
  async choose(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(choosePassword.body) }) { password }: BodyOf<typeof choosePassword>,
  ): Promise<MeView> {
    const entry = await this.choice.run(await this.opening.run(token), token, password, {
      address: request.ip,
      replaced: sessionToken(request, this.configuration),
      browser: browserToken(request, this.configuration),
    });
    return this.welcome.run(request, reply, entry);
  }
}
