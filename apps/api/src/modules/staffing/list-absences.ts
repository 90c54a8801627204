import { Injectable } from '@nestjs/common';
import type { AbsenceView } from '@stegvis/contract';
import { gapOf, type Away } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { readAbsences, readLastDays, type AbsenceRow } from './absences.query.js';

/** Lists absences, who stands in, and when nobody does. */
@Injectable()
export class ListAbsences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(who: Identity, { page, limit }: PageQuery): Promise<Page<AbsenceView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const rows = await readAbsences(sql, this.clock.now());
      const lastDays = await readLastDays(sql);
      const all = rows.map(awayOf);
      const items = rows
        .slice((page - 1) * limit, page * limit)
        .map((row) => ({ ...viewOf(row), gap: gapOf(awayOf(row), all, lastDays) }));
      return { items, page, limit, total: rows.length };
    });
  }
}

const awayOf = (row: AbsenceRow): Away => ({
  personId: row.person_id,
  substituteId: row.substitute_id,
  from: row.from,
  to: row.to,
});

function viewOf(row: AbsenceRow): Omit<AbsenceView, 'gap'> {
  const substitute = row.substitute_id === null ? null : { id: row.substitute_id, name: row.substitute_name ?? '' };
  return { person: { id: row.person_id, name: row.name }, from: row.from, to: row.to, substitute, now: row.now };
}
