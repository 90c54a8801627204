import { Injectable } from '@nestjs/common';
import type { MeView } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Entry, SignedIn } from '../sign-in/entry.js';
import { SignInBrowser } from '../sign-in/sign-in-browser.js';
import { ReadMe } from './read-me.js';

/** The answer to every completed sign-in: the session's cookie, the known browser's, and who they are here. */
@Injectable()
export class Welcome {
  constructor(
    private readonly browser: SignInBrowser,
    private readonly me: ReadMe,
  ) {}

  /** @throws ProblemError 401 when a second step is needed, with a cookie for it */
  async run(request: FastifyRequest, reply: FastifyReply, entry: Entry): Promise<MeView> {
    return this.me.run(await this.browser.take(request, reply, entry));
  }

  async afterSecondStep(request: FastifyRequest, reply: FastifyReply, entry: SignedIn): Promise<MeView> {
    return this.me.run(await this.browser.takeSecond(request, reply, entry));
  }
}
