import { Injectable } from '@nestjs/common';
import type { MailHoldView } from '@stegvis/contract';
import { Wakeup } from '@stegvis/notifications';
import { canManageSettings } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { forbidden } from '../../platform/http/problem.js';
import { readNames } from '../people/people.door.js';
import { Roles } from '../roles/roles.door.js';
import { setInstallationHold, setOrganisationHold } from './mail-holds.store.js';
import { ReadMailHold } from './read-mail-hold.js';
import { RecordMailHold } from './record-mail-hold.js';
import { restartRetries } from './send-again.query.js';

/** Holds and releases mail: of one organisation, or of the whole installation. Claiming mails checks both. */
@Injectable()
export class HoldMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly reading: ReadMailHold,
    private readonly record: RecordMailHold,
    private readonly wakeup: Wakeup,
  ) {}

  ofOrganisation(who: Identity, held: boolean, language: Language): Promise<MailHoldView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.roles.require(sql, who.personId, canManageSettings);
      if (await setOrganisationHold(sql, held)) {
        await this.recordChange(sql, held ? 'mail.held' : 'mail.released', held);
      }
      return this.reading.view(sql, who, language);
    });
  }

  async ofInstallation(who: Identity, held: boolean, language: Language): Promise<MailHoldView> {
    if (!who.installationAdministrator) throw forbidden();
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const by = (await readNames(sql, [who.personId])).get(who.personId) ?? null;
      if (await setInstallationHold(sql, held, by)) await this.recordEverywhere(who, held);
      return this.reading.view(sql, who, language);
    });
  }

  /** Recorded in each organisation, since it is their mail; who did it is only shown in their own organisation. */
  private async recordEverywhere(who: Identity, held: boolean): Promise<void> {
    for (const id of await this.unitOfWork.organisations()) {
      const actor = id === who.organisationId ? who.personId : null;
      await this.unitOfWork.run(id, actor, (sql) =>
        this.recordChange(sql, held ? 'mail.all-held' : 'mail.all-released', held),
      );
    }
  }

  private async recordChange(sql: Sql, action: string, held: boolean): Promise<void> {
    await this.record.run(sql, action);
    if (held) return;
    await restartRetries(sql);
    sql.afterCommit(() => void this.wakeup.wake(sql.organisationId ?? ''));
  }
}
