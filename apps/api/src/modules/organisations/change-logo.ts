import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '@stegvis/contract';
import { canManageOrganisation } from '@stegvis/workflow';
import { createHash } from 'node:crypto';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { deleteLogo, writeLogo, type Picture } from './logo.store.js';
import { readOrganisation } from './organisations.store.js';

/** The picture beside the organisation's name. */
@Injectable()
export class ChangeLogo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
    private readonly clock: Clock,
  ) {}

  /** Checked before anything of a picture is read. */
  mayChange(who: Identity): Promise<void> {
    return this.unitOfWork.read(who.organisationId, (sql) =>
      this.roles.require(sql, who.personId, canManageOrganisation),
    );
  }

  set(who: Identity, picture: Picture, text: string): Promise<OrganisationView> {
    const hash = createHash('sha256').update(picture.content).digest('hex');
    return this.change(who, (sql) => writeLogo(sql, picture, { hash, text }, this.clock.now()));
  }

  remove(who: Identity): Promise<OrganisationView> {
    return this.change(who, async (sql) => {
      if ((await deleteLogo(sql)) === 0) throw new ProblemError('not-found');
    });
  }

  private change(who: Identity, write: (sql: Sql) => Promise<void>): Promise<OrganisationView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.roles.require(sql, who.personId, canManageOrganisation);
      await write(sql);
      const after = orNotFound(await readOrganisation(sql));
      const id = who.organisationId;
      await this.audit.write(sql, {
        action: 'organisation.changed',
        subject: { type: 'organisation', id, title: after.name },
        detail: { changed: ['logo'] },
      });
      this.changes.publish(sql, { type: 'organisation', id });
      return after;
    });
  }
}
