import { Injectable } from '@nestjs/common';
import type { Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';

/** The language of one's pages and mails. */
@Injectable()
export class UpdatePreferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(who: Identity, language: Language): Promise<{ language: Language }> {
    await this.unitOfWork.run(who.organisationId, who.personId, (sql) =>
      sql.execute('UPDATE people SET language = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND language <> $3', [who.organisationId, who.personId, language]),
    );
    return { language };
  }
}
