import { Injectable } from '@nestjs/common';
import type { BodyOf, Preferences, operations } from '@stegvis/contract';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { readPreferences, writePreferences } from '../../people/people.door.js';
import { ownId } from './own-id.js';

export type PreferencesPatch = BodyOf<typeof operations.updatePreferences>;

/** Changes the language of pages and mails, light or dark, shortcuts, and tours seen. */
@Injectable()
export class UpdatePreferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(who: Identity, patch: PreferencesPatch): Promise<Preferences> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const own = await ownId(sql, who);
      await writePreferences(sql, own, patch);
      return orNotFound(await readPreferences(sql, own));
    });
  }
}
