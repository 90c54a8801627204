import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder, type Page, type PageQuery } from '../../platform/http/list-page.js';

export interface UnitCount {
  readonly unit: string;
  readonly datasets: number;
}

export interface UnitsQuery extends PageQuery {
  readonly archived?: boolean | undefined;
}

const units = (archived: boolean): string => `FROM (
    SELECT d.organisation_id, d.unit, count(*) AS datasets FROM datasets d WHERE d.unit IS NOT NULL AND d.archived_at IS ${archived ? 'NOT ' : ''}NULL GROUP BY d.organisation_id, d.unit
  ) u`;

/** The units of the inventory, or of archived datasets, in Swedish order. */
export function selectUnits(sql: Sql, query: UnitsQuery): Promise<Page<UnitCount>> {
  return listPage<UnitCount, UnitCount>(sql, {
    select: 'SELECT u.unit, u.datasets',
    from: units(query.archived === true),
    where: new Conditions().add('u.organisation_id = ?', sql.organisationId),
    sorts: { unit: swedishOrder('u.unit') },
    sort: 'unit',
    tieBreaker: 'u.unit',
    query,
    map: ({ unit, datasets }) => ({ unit, datasets }),
  });
}
