import { Body, Controller, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, MeView, PasskeyRequest } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle } from '../../../platform/http/handle.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { pendingToken, setPendingCookie } from '../sign-in/session-cookie.js';
import { SignInBrowser } from '../sign-in/sign-in-browser.js';
import { ReadMe } from '../me/read-me.js';
import { SecondStep, type WaitingStep } from './second-step.js';
import { SignInWithPasskey } from './sign-in-with-passkey.js';

const { getPendingSignIn, completeSignIn, challengeSecondFactor, challengePasskey, signInWithPasskey } = operations;

@Controller()
export class SecondStepController {
  constructor(
    private readonly configuration: Configuration,
    private readonly steps: SecondStep,
    private readonly browser: SignInBrowser,
    private readonly passkeys: SignInWithPasskey,
    private readonly me: ReadMe,
  ) {}

  @Handle(getPendingSignIn)
  methods(@Req() request: FastifyRequest): Promise<WaitingStep> {
    return this.steps.methods(pendingToken(request, this.configuration));
  }

  @Handle(challengeSecondFactor)
  challenge(@Req() request: FastifyRequest): Promise<PasskeyRequest> {
    const { pending, home } = this.browser.waiting(request);
    return this.steps.challenge(pending, home);
  }

  @Handle(completeSignIn)
  async complete(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(completeSignIn.body) }) body: BodyOf<typeof completeSignIn>,
  ): Promise<MeView> {
    return this.me.run(await this.browser.bySecondStep(request, reply, body));
  }

  @Handle(challengePasskey)
  async challengePasskey(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyRequest> {
    const { request: asked, ...entry } = await this.passkeys.challenge(this.browser.waiting(request).home, request.ip);
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
    const entry = await this.passkeys.run(passkey, this.browser.waiting(request));
    return this.me.run(await this.browser.takeSecond(request, reply, entry));
  }
}
