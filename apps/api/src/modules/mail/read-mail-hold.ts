import { Injectable } from '@nestjs/common';
import type { MailHoldView } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Organisations } from '../organisations/organisations.door.js';
import { People } from '../people/people.door.js';
import { Roles } from '../roles/roles.door.js';
import { viewMailHold } from './mail-hold-view.js';

/** Shows that mail is held, by whom and since when, to people who wonder where a mail is. */
@Injectable()
export class ReadMailHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly roles: Roles,
  ) {}

  run(who: Identity, language: Language): Promise<MailHoldView> {
    return this.unitOfWork.read(who.organisationId, (sql) => this.view(sql, who, language));
  }

  view(sql: Sql, who: Identity, language: Language): Promise<MailHoldView> {
    return viewMailHold(
      sql,
      who,
      { organisations: this.organisations, people: this.people, roles: this.roles },
      language,
    );
  }
}
