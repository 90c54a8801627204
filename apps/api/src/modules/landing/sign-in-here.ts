import { Injectable } from '@nestjs/common';
import { mailAddress } from '@stegvis/contract';
import { t } from '@stegvis/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedLanguage } from '../../platform/http/asked-language.js';
import { ProblemError } from '../../platform/http/problem.js';
import { SecurityLog } from '../../platform/http/security-log.js';
import { SignInBrowser } from '../access/access.door.js';

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
    private readonly browser: SignInBrowser,
    private readonly security: SecurityLog,
  ) {}

  /** Null when it succeeded. */
  async run(request: FastifyRequest, reply: FastifyReply, form: URLSearchParams): Promise<NotIn | null> {
    const language = askedLanguage(request);
    const email = mailAddress(form.get('email') ?? '');
    const password = form.get('password') ?? '';
    const wrong = { text: t(language, 'landing.sign-in.wrong'), status: 401 };
    if (email === '' || password === '' || email.length > longest || password.length > longest) return wrong;
    try {
      await this.browser.byPassword(request, reply, { email, password });
      return null;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'second-factor-needed') {
        return { text: null, status: 200, secondStep: true };
      }
      return this.refused(error, request, wrong, 'wrong-credentials');
    }
  }

  /** The code of an app, or a recovery code: their forms differ, so they cannot be confused. */
  async confirm(request: FastifyRequest, reply: FastifyReply, form: URLSearchParams): Promise<NotIn | null> {
    const language = askedLanguage(request);
    const typed = (form.get('code') ?? '').replaceAll(/\s/g, '').slice(0, longest);
    const step = /^\d{6}$/.test(typed) ? { code: typed } : { recoveryCode: typed };
    try {
      await this.browser.bySecondStep(request, reply, step);
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
