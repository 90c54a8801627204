import { Injectable } from '@nestjs/common';
import { mailAddress } from '@stegvis/contract';
import { t } from '@stegvis/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../platform/config/configuration.js';
import { askedLanguage } from '../../platform/http/asked-language.js';
import { ProblemError } from '../../platform/http/problem.js';
import { ownOrigins } from '../../platform/http/same-origin.js';
import { SecurityLog } from '../../platform/http/security-log.js';
import {
  KnownBrowsers,
  SignIn,
  TakeSecondStep,
  browserToken,
  pendingToken,
  sessionToken,
  setPendingCookie,
  setSessionCookie,
  takeSecondEntry,
} from '../access/access.door.js';

const longest = 500;

/** The message and the status for somebody who is not signed in yet. */
export interface NotIn {
  readonly text: string | null;
  readonly status: number;
  /** The password was correct, and a code is required. */
  readonly secondStep?: boolean;
}

/** Signs in from the forms of a page. */
@Injectable()
export class SignInHere {
  constructor(
    private readonly configuration: Configuration,
    private readonly signIn: SignIn,
    private readonly browsers: KnownBrowsers,
    private readonly security: SecurityLog,
    private readonly secondStep: TakeSecondStep,
  ) {}

  /** Null when it succeeded. */
  async run(request: FastifyRequest, reply: FastifyReply, form: URLSearchParams): Promise<NotIn | null> {
    const language = askedLanguage(request);
    const email = mailAddress(form.get('email') ?? '');
    const password = form.get('password') ?? '';
    const wrong = { text: t(language, 'landing.sign-in.wrong'), status: 401 };
    if (email === '' || password === '' || email.length > longest || password.length > longest) return wrong;
    try {
      const entry = await this.signIn.run({
        email,
        password,
        address: request.ip,
        replaced: sessionToken(request, this.configuration),
        browser: browserToken(request, this.configuration),
      });
      if ('pending' in entry) {
        setPendingCookie(reply, this.configuration, entry);
        return { text: null, status: 200, secondStep: true };
      }
      setSessionCookie(reply, this.configuration, entry.token, entry.expiresAt);
      await this.browsers.welcome(request, reply, entry.member.accountId);
      return null;
    } catch (error) {
      return this.refused(error, request, wrong, 'wrong-credentials');
    }
  }

  /** The code of an app, or a recovery code: their forms differ, so they cannot be confused. */
  async confirm(request: FastifyRequest, reply: FastifyReply, form: URLSearchParams): Promise<NotIn | null> {
    const language = askedLanguage(request);
    const typed = (form.get('code') ?? '').replaceAll(/\s/g, '').slice(0, longest);
    const step = /^\d{6}$/.test(typed) ? { code: typed } : { recoveryCode: typed };
    const { configuration } = this;
    const browser = {
      pending: pendingToken(request, configuration),
      address: request.ip,
      home: ownOrigins(request, configuration.values.publicUrl),
      replaced: sessionToken(request, configuration),
    };
    try {
      const { accountId } = takeSecondEntry(reply, configuration, await this.secondStep.run(step, browser));
      await this.browsers.welcome(request, reply, accountId);
      return null;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'sign-in-over') {
        return { text: t(language, 'landing.second-step.over'), status: 401 };
      }
      return {
        ...this.refused(error, request, { text: t(language, 'landing.second-step.wrong'), status: 403 }, 'wrong-proof'),
        secondStep: true,
      };
    }
  }

  private refused(error: unknown, request: FastifyRequest, wrong: NotIn, code: ProblemError['code']): NotIn {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === code) return wrong;
    if (error.code !== 'too-many-requests') throw error;
    this.security.refused(request, error);
    return {
      text: t(askedLanguage(request), 'landing.sign-in.slow', {
        seconds: Number(error.facts.headers?.['retry-after'] ?? 60),
      }),
      status: 429,
    };
  }
}
