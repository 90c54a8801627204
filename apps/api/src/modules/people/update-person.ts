import { Injectable } from '@nestjs/common';
import type { PersonView, personPatch } from '@stegvis/contract';
import { canManagePeople, mayManage, maySetAbsence } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound, invalid, stale } from '../../platform/http/problem.js';
import { AuditTrail, type ChangedValues, changedValues, readLastChange } from '../audit/audit.door.js';
import { ChangeAddress } from './addresses/change-address.js';
import { Roles, demand, holdDirectory, refuseMadeUp } from '../roles/roles.door.js';
import { readPerson } from './people.query.js';
import { changePerson } from './people.store.js';

type Patch = z.output<typeof personPatch>;

@Injectable()
export class UpdatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
    private readonly addresses: ChangeAddress,
  ) {}

  run(who: Identity, id: Uuid, seen: number, patch: Patch): Promise<PersonView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      if (!isOwnAffair(who, id, patch)) await this.roles.require(sql, who.personId, canManagePeople);
      const before = orNotFound(await readPerson(sql, id));
      await this.refuseVisitor(sql, id, patch);
      refuseAbsence(id, patch);
      await refuseSubstitute(sql, patch.outOfOffice?.substituteId ?? null);
      // People are recognised by their names, so nobody may rename somebody who holds more than they could give.
      if (patch.name !== undefined && patch.name !== before.name && id !== who.personId) {
        demand(mayManage(await holdDirectory(sql), who.personId, id), who.language);
      }
      if (patch.outOfOffice !== undefined) {
        demand(maySetAbsence(await holdDirectory(sql), who.personId, id, awayOf(patch.outOfOffice)), who.language);
      }
      if (before.version !== seen || !(await changePerson(sql, id, seen, changesOf(patch)))) {
        throw stale(seen, {
          ...orNotFound(await readPerson(sql, id)),
          ...(await readLastChange(sql, 'person', id)),
        });
      }
      if (patch.email !== undefined && patch.email !== before.email) {
        await this.addresses.run(sql, who, before, patch.email);
      }
      const after = orNotFound(await readPerson(sql, id));
      const detail = valuesOf(before, after);
      // A proposed address has a record entry of its own, and changes nothing yet.
      if (Object.keys(detail.after).length > 0) {
        await this.audit.write(sql, {
          action: actionOf(patch),
          subject: { type: 'person', id, title: before.name },
          detail,
        });
      }
      this.changes.publish(sql, { type: 'person', id });
      return after;
    });
  }

  /** Refuses visitors of a demo for real people, for the person and for the substitute. */
  private async refuseVisitor(sql: Sql, id: Uuid, { outOfOffice }: Patch): Promise<void> {
    await refuseMadeUp(sql, id);
    const substitute = outOfOffice?.substituteId ?? null;
    if (substitute !== null) await refuseMadeUp(sql, substitute);
  }
}

const awayOf = (away: Patch['outOfOffice']): Parameters<typeof maySetAbsence>[3] =>
  away === undefined || away === null ? null : { ...away, substituteId: away.substituteId ?? null };
/** Fields that the patch leaves out stay as they are. */
const changesOf = ({ name, language, unit, outOfOffice: away }: Patch): Parameters<typeof changePerson>[3] => ({
  ...(name === undefined ? {} : { name }),
  ...(language === undefined ? {} : { language }),
  ...(unit === undefined ? {} : { unit }),
  ...(away === undefined
    ? {}
    : {
        out_of_office_from: away?.from ?? null,
        out_of_office_to: away?.to ?? null,
        substitute_id: away?.substituteId ?? null,
      }),
});

/** Values for the history. A substitute is stored by id, so that nobody's name stays on another's record. */
function valuesOf(was: PersonView, is: PersonView): ChangedValues {
  const facts = ({ name, email, language, unit, outOfOffice: away }: PersonView) => ({
    name,
    email,
    language,
    unit,
    awayFrom: away?.from ?? null,
    awayTo: away?.to ?? null,
    substituteId: away?.substitute?.id ?? null,
  });
  return changedValues(facts(was), facts(is));
}

/** An absence has an event of its own, since it moves other people's work. */
const actionOf = (patch: Patch): string =>
  Object.keys(patch).every((field) => field === 'outOfOffice') ? 'person.out-of-office' : 'person.changed';

/** Everyone may choose their own language; who may set an absence is judged separately. */
function isOwnAffair(who: Identity, id: Uuid, patch: Patch): boolean {
  return Object.keys(patch).every((field) => field === 'outOfOffice' || (field === 'language' && who.personId === id));
}

function refuseAbsence(id: Uuid, { outOfOffice }: Patch): void {
  if (outOfOffice === undefined || outOfOffice === null) return;
  if (outOfOffice.to < outOfOffice.from) throw invalid({ path: 'outOfOffice.to', code: 'from-after-to' });
  if (outOfOffice.substituteId === id) throw invalid({ path: 'outOfOffice.substituteId', code: 'same-person' });
}

/** The substitute has not left. @throws ProblemError 422 */
async function refuseSubstitute(sql: Sql, substitute: Uuid | null): Promise<void> {
  if (substitute === null) return;
  const person = await readPerson(sql, substitute);
  if (person !== undefined && person.state !== 'left') return;
  throw new ProblemError('unknown-reference', {
    errors: [{ path: 'outOfOffice.substituteId', code: person === undefined ? 'unknown-reference' : 'has-left' }],
  });
}
