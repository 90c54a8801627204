import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { knownDays, rememberBrowser } from './known-browsers.query.js';

/** Under TLS the name binds the cookie to this host; browsers refuse the prefix without TLS. */
const nameOf = (configuration: Configuration): string =>
  configuration.secureCookies ? '__Host-stegvis_browser' : 'stegvis_browser';

/** The token that the browser got when somebody signed in with it, if any. */
export function browserToken(request: FastifyRequest, configuration: Configuration): string | undefined {
  const given = request.cookies[nameOf(configuration)];
  return given !== undefined && /^[\w-]{43}$/.test(given) ? given : undefined;
}

/**
 * Browsers in which somebody has signed in to an account. The token gives no access: it only distinguishes a browser
 * from strangers who guess.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
  ) {}

  /** Called after a completed sign-in. */
  async welcome(request: FastifyRequest, reply: FastifyReply, accountId: Uuid): Promise<void> {
    const token = browserToken(request, this.configuration) ?? this.ids.secret();
    await this.unitOfWork.installation((sql) => rememberBrowser(sql, accountId, hashOf(token)));
    reply.setCookie(nameOf(this.configuration), token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.configuration.secureCookies,
      path: '/',
      maxAge: knownDays * 86_400,
    });
  }
}
