import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError, notFound } from '../../../platform/http/problem.js';
import { hashOf, organisationOf } from '../../../platform/ids/organisation-token.js';
import type { OpenInvitation } from './join-organisation.js';
import { readInvitation } from './open-invitation.query.js';

/** Reads an invitation, and changes nothing. */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404 for a used or unknown link, 410 for an expired one */
  byToken(token: string): Promise<OpenInvitation> {
    const organisationId = organisationOf(token);
    if (organisationId === null) throw notFound();
    return this.byHash(organisationId, hashOf(token));
  }

  async byHash(organisationId: Uuid, hash: Buffer): Promise<OpenInvitation> {
    const row = await this.unitOfWork.read(organisationId, (sql) => readInvitation(sql, hash, this.clock.now()));
    if (row === undefined) throw notFound();
    if (row.expires_at <= this.clock.now()) throw new ProblemError('token-expired');
    return { ...row, organisationId };
  }
}
