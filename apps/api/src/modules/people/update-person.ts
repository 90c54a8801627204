import { Injectable } from '@nestjs/common';
import type { PersonView, personPatch } from '@stegvis/contract';
import { canManagePeople, maySetAbsence } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/errors.js';
import type { Sql, SqlValue } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, found, invalid, stale } from '../../platform/http/problem.js';
import { AuditTrail, type ChangedValues, changedValues, readLastChange } from '../history/history.door.js';
import { demand } from './authority/demand.js';
import { holdDirectory } from './authority/directory.query.js';
import { readPerson } from './people.query.js';
import { refuseTakeover } from './refuse-takeover.js';
import { requireRoles } from './require-roles.js';

type Patch = z.output<typeof personPatch>;

const update = `
  UPDATE people SET name = coalesce($4, name), email = coalesce($5, email), language = coalesce($6, language),
    unit = CASE WHEN $7 THEN $8 ELSE unit END,
    out_of_office_from = CASE WHEN $9 THEN $10 ELSE out_of_office_from END,
    out_of_office_to = CASE WHEN $9 THEN $11 ELSE out_of_office_to END,
    substitute_id = CASE WHEN $9 THEN $12 ELSE substitute_id END,
    version = version + 1
  WHERE organisation_id = $1 AND id = $2 AND version = $3`;
/** The address that somebody signs in with follows, as long as no other organisation knows the account. */
const updateAccount = `
  UPDATE accounts SET email = $2 WHERE id = (
    SELECT m.account_id FROM memberships m WHERE m.person_id = $1 AND (SELECT count(*) FROM memberships o WHERE o.account_id = m.account_id) = 1)`;

@Injectable()
export class UpdatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  run(who: Identity, id: Uuid, seen: number, patch: Patch): Promise<PersonView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const now = this.clock.now();
      const own = isOwnAffair(who, id, patch) ? [] : await requireRoles(sql, now, who.personId, canManagePeople);
      const before = found(await readPerson(sql, now, id));
      if (patch.email !== undefined && patch.email !== before.email) await refuseTakeover(sql, who, own, before);
      refuseAbsence(id, patch);
      if (patch.outOfOffice !== undefined) demand(maySetAbsence(await holdDirectory(sql, now), who.personId, id, awayOf(patch.outOfOffice)), who.language);
      if (before.version !== seen || !(await this.write(sql, id, seen, patch))) throw stale(seen, { ...found(await readPerson(sql, now, id)), ...(await readLastChange(sql, 'person', id)) });
      const after = found(await readPerson(sql, now, id));
      await this.audit.write(sql, { action: actionOf(patch), subject: { type: 'person', id, title: before.name }, detail: valuesOf(before, after) });
      this.changes.publish(sql, { type: 'person', id });
      return after;
    });
  }

  private async write(sql: Sql, id: Uuid, seen: number, patch: Patch): Promise<boolean> {
    await refuseUnknownSubstitute(sql, patch.outOfOffice?.substituteId ?? null);
    try {
      const written = await sql.execute(update, [sql.organisationId, id, seen, ...plainValues(patch), ...absenceValues(patch)]);
      if (patch.email !== undefined && written === 1) await moveAddress(sql, id, patch.email);
      return written === 1;
    } catch (error) {
      if (isDuplicate(error)) throw new ProblemError('duplicate', { errors: [{ path: 'email', code: 'already-used' }] });
      throw error;
    }
  }
}

const plainValues = ({ name, email, language, unit }: Patch): SqlValue[] => [name ?? null, email ?? null, language ?? null, unit !== undefined, unit ?? null];
const awayOf = (away: Patch['outOfOffice']): Parameters<typeof maySetAbsence>[3] => (away === undefined || away === null ? null : { ...away, substituteId: away.substituteId ?? null });
const absenceValues = ({ outOfOffice: away }: Patch): SqlValue[] => [away !== undefined, away?.from ?? null, away?.to ?? null, away?.substituteId ?? null];

/** For whoever reads the history. A substitute is kept by id, so that nobody's name stays on another's record. */
function valuesOf(was: PersonView, is: PersonView): ChangedValues {
  const facts = ({ name, email, language, unit, outOfOffice: away }: PersonView) => ({ name, email, language, unit, awayFrom: away?.from ?? null, awayTo: away?.to ?? null, substituteId: away?.substitute?.id ?? null });
  return changedValues(facts(was), facts(is));
}

/** Being away is told apart: it moves other people's work. */
const actionOf = (patch: Patch): string => (Object.keys(patch).every((field) => field === 'outOfOffice') ? 'person.out-of-office' : 'person.changed');

/** Everyone may say which language they read; who may say when somebody is away is judged by itself. */
function isOwnAffair(who: Identity, id: Uuid, patch: Patch): boolean {
  return Object.keys(patch).every((field) => field === 'outOfOffice' || (field === 'language' && who.personId === id));
}

function refuseAbsence(id: Uuid, { outOfOffice }: Patch): void {
  if (outOfOffice === undefined || outOfOffice === null) return;
  if (outOfOffice.to < outOfOffice.from) throw invalid({ path: 'outOfOffice.to', code: 'from-after-to' });
  if (outOfOffice.substituteId === id) throw invalid({ path: 'outOfOffice.substituteId', code: 'same-person' });
}

async function refuseUnknownSubstitute(sql: Sql, substitute: Uuid | null): Promise<void> {
  if (substitute === null) return;
  const known = await sql.query('SELECT FROM people WHERE organisation_id = $1 AND id = $2', [sql.organisationId, substitute]);
  if (known.length === 0) throw new ProblemError('unknown-reference', { errors: [{ path: 'outOfOffice.substituteId', code: 'unknown-reference' }] });
}

/** An invitation that went to the old address must not open the door any more. */
async function moveAddress(sql: Sql, id: Uuid, email: string): Promise<void> {
  await sql.execute('DELETE FROM invitations WHERE organisation_id = $1 AND person_id = $2 AND accepted_at IS NULL', [sql.organisationId, id]);
  await sql.execute(updateAccount, [id, email]);
}
