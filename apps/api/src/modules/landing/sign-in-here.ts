import { Injectable } from '@nestjs/common';
import { t } from '@stegvis/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../platform/config/configuration.js';
import { askedLanguage } from '../../platform/http/asked-language.js';
import { ProblemError } from '../../platform/http/problem.js';
import { SecurityLog } from '../../platform/http/security-log.js';
import { SignIn, sessionToken, setSessionCookie } from '../sessions/sessions.door.js';

const longest = 500;

/** Signs in from the form of a page. */
@Injectable()
export class SignInHere {
  constructor(
    private readonly configuration: Configuration,
    private readonly signIn: SignIn,
    private readonly security: SecurityLog,
  ) {}

  /** Null when it went well; else what to say, and with which status. */
  async run(request: FastifyRequest, reply: FastifyReply, form: URLSearchParams): Promise<{ readonly text: string; readonly status: number } | null> {
    const language = askedLanguage(request);
    const email = (form.get('email') ?? '').trim().toLowerCase();
    const password = form.get('password') ?? '';
    const wrong = { text: t(language, 'landing.sign-in.wrong'), status: 401 };
    if (email === '' || password === '' || email.length > longest || password.length > longest) return wrong;
    try {
      const session = await this.signIn.run({ email, password, address: request.ip, replaced: sessionToken(request, this.configuration) });
      setSessionCookie(reply, this.configuration, session.token, session.expiresAt);
      return null;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'wrong-credentials') return wrong;
      if (error.code !== 'too-many-requests') throw error;
      this.security.refused(request, error);
      return { text: t(language, 'landing.sign-in.slow', { seconds: error.facts.headers?.['retry-after'] ?? '60' }), status: 429 };
    }
  }
}
