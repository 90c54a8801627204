import { Injectable } from '@nestjs/common';
import type { Instant, Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ProblemError, notFound } from '../../../platform/http/problem.js';
import { hashOf, organisationOf } from '../../../platform/ids/organisation-token.js';
import type { OpenInvitation } from './join-organisation.js';

interface Row extends Omit<OpenInvitation, 'organisationId'> {
  readonly expires_at: Instant;
}

const read = `
  SELECT i.person_id AS "personId", i.expires_at, p.name, p.email, p.language, o.name AS organisation
  FROM invitations i JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id JOIN organisations o ON o.id = i.organisation_id
  WHERE i.organisation_id = $1 AND i.token_hash = $2 AND i.accepted_at IS NULL
    AND (p.account_id IS NULL OR p.account_id = (SELECT a.id FROM accounts a WHERE a.email = p.email))
    AND still_here(p.left_on, ($3::timestamptz AT TIME ZONE o.time_zone)::date)`;

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
    const [row] = await this.unitOfWork.read(organisationId, (sql) =>
      sql.query<Row>(read, [organisationId, hash, this.clock.now()]),
    );
    if (row === undefined) throw notFound();
    if (row.expires_at <= this.clock.now()) throw new ProblemError('token-expired');
    return { ...row, organisationId };
  }
}
