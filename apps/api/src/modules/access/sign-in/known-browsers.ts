import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Ids } from '../../../platform/ids/ids.js';
import { hashOf } from '../../../platform/ids/organisation-token.js';
import { knownDays, rememberBrowser } from './known-browsers.query.js';

/** Under TLS bound to this very host; browsers refuse the prefix without TLS. */
const nameOf = (configuration: Configuration): string =>
  configuration.secureCookies ? '__Host-stegvis_browser' : 'stegvis_browser';

/** What the browser was given when somebody signed in from it, if anything. */
export function browserToken(request: FastifyRequest, configuration: Configuration): string | undefined {
  const given = request.cookies[nameOf(configuration)];
  return given !== undefined && /^[\w-]{43}$/.test(given) ? given : undefined;
}

/** Browsers that an account was signed in to from. The secret opens nothing: it only sets a browser apart from strangers who guess. */
@Injectable()
export class KnownBrowsers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
  ) {}

  /** Somebody signed in all the way. */
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
