import type { QueryOf, roundOperations } from '@stegvis/contract';
import type { Sql } from '../../platform/database/sql.js';
import { Conditions, listPage, swedishOrder, type Page } from '../../platform/http/list-page.js';
import { roundColumns, type RoundFields } from './round.row.js';

export type RoundListQuery = QueryOf<typeof roundOperations.listRounds>;

const sorts = { startsOn: 'r.starts_on', name: swedishOrder('r.name'), state: 'r.state' };

export const listRoundRows = (sql: Sql, query: RoundListQuery): Promise<Page<RoundFields>> =>
  listPage<RoundFields, RoundFields>(sql, {
    select: `SELECT ${roundColumns}`,
    from: 'FROM rounds r',
    where: new Conditions()
      .add('r.organisation_id = ?', sql.organisationId)
      .add('r.state = ?', query.state)
      .search(['r.name'], query.search),
    sorts,
    sort: query.sort,
    tieBreaker: 'r.id',
    query,
    map: (row) => row,
  });
