import { Body, Controller, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, MeView, PasskeyRequest } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle } from '../../../platform/http/handle.js';
import { ownOrigins } from '../../../platform/http/same-origin.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { pendingToken, sessionToken, setPendingCookie } from '../sign-in/session-cookie.js';
import { Welcome } from '../me/welcome.js';
import { SecondStep, type WaitingStep } from './second-step.js';
import { SignInWithPasskey } from './sign-in-with-passkey.js';
import type { WaitingBrowser } from './complete-sign-in.js';
import { TakeSecondStep } from './take-second-step.js';

const { getPendingSignIn, completeSignIn, challengeSecondFactor, challengePasskey, signInWithPasskey } = operations;

@Controller()
export class SecondStepController {
  constructor(
    private readonly configuration: Configuration,
    private readonly steps: SecondStep,
    private readonly taking: TakeSecondStep,
    private readonly passkeys: SignInWithPasskey,
    private readonly welcome: Welcome,
  ) {}

  @Handle(getPendingSignIn)
  methods(@Req() request: FastifyRequest): Promise<WaitingStep> {
    return this.steps.methods(pendingToken(request, this.configuration));
  }

  @Handle(challengeSecondFactor)
  challenge(@Req() request: FastifyRequest): Promise<PasskeyRequest> {
    const { pending, home } = this.browser(request);
    return this.steps.challenge(pending, home);
  }

  @Handle(completeSignIn)
  async complete(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(completeSignIn.body) }) body: BodyOf<typeof completeSignIn>,
  ): Promise<MeView> {
    return this.welcome.afterSecondStep(request, reply, await this.taking.run(body, this.browser(request)));
  }

  @Handle(challengePasskey)
  async challengePasskey(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyRequest> {
    const { request: asked, ...entry } = await this.passkeys.challenge(this.browser(request).home, request.ip);
    setPendingCookie(reply, this.configuration, entry);
    return asked;
  }

  @Handle(signInWithPasskey)
  async signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(signInWithPasskey.body) })
    { passkey }: BodyOf<typeof signInWithPasskey>,
  ): Promise<MeView> {
    return this.welcome.afterSecondStep(request, reply, await this.passkeys.run(passkey, this.browser(request)));
  }

  private browser(request: FastifyRequest): WaitingBrowser {
    const { configuration } = this;
    return {
      pending: pendingToken(request, configuration),
      address: request.ip,
      home: ownOrigins(request, configuration.values.publicUrl),
      replaced: sessionToken(request, configuration),
    };
  }
}
