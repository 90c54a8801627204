import type { Right } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import type { Conditions } from '../../platform/http/list-page.js';
import type { OrganisationToday } from '../organisations/organisations.door.js';
import { readHeldPlaces } from '../roles/roles.door.js';

type Values = Pick<Conditions, 'value'>;

/**
 * Conditions over a task `t` and an expression for a role, built from sets that PostgreSQL hashes once, so that no list
 * is searched in a round of thousands of datasets with an owner each.
 */
export abstract class HeldSql {
  /** Roles that are held in these places. */
  static inPlaces(where: Values, places: readonly Right[]): HeldSql {
    return new HeldInPlaces(where, places);
  }

  /** Roles in the statement's own table: all rows, or those for which the condition is true. */
  static inTable(condition = 'true'): HeldSql {
    return new HeldInTable(condition);
  }

  /** A table for the statement with the roles that are held in the organisation on a day: `WITH ${HeldSql.table('$1', '$2')}`. */
  static table(organisation: string, day: string): string {
    return `held AS MATERIALIZED (SELECT role, person_id, stand_in_id, round_id, dataset_id FROM roles_held(${organisation}, ${day}::date))`;
  }

  /** The condition that somebody holds the role for the task. */
  somewhere(role: string): string {
    return `(${this.at0(role)} OR ${this.at1(role)} OR ${this.at2(role)} OR ${this.at3(role)})`;
  }

  /**
   * Of all holders in `all`, these hold the narrowest scope: dataset and round before dataset before round before the
   * organisation.
   */
  narrowest(role: string, all: HeldSql): string {
    return `(${this.at3(role)} OR NOT ${all.at3(role)} AND (${this.at2(role)} OR NOT ${all.at2(role)} AND (${this.at1(role)} OR NOT ${all.at1(role)} AND ${this.at0(role)})))`;
  }

  private at0(role: string): string {
    return `${role} IN (${this.set(false, false)})`;
  }

  private at1(role: string): string {
    return `(t.round_id, ${role}) IN (${this.set(true, false)})`;
  }

  // A task of the round has no dataset, and NULL would be neither in the set nor out of it.
  private at2(role: string): string {
    return `(t.dataset_id IS NOT NULL AND (t.dataset_id, ${role}) IN (${this.set(false, true)}))`;
  }

  private at3(role: string): string {
    return `(t.dataset_id IS NOT NULL AND (t.round_id, t.dataset_id, ${role}) IN (${this.set(true, true)}))`;
  }

  /** A subquery for the roles that are held in places of this kind: in a round, of a dataset, both or neither. */
  protected abstract set(ofRound: boolean, ofDataset: boolean): string;
}

class HeldInPlaces extends HeldSql {
  private readonly sets = new Map<string, string>();

  constructor(
    private readonly where: Values,
    private readonly places: readonly Right[],
  ) {
    super();
  }

  /** Created when it is first used, since PostgreSQL refuses an unused parameter. */
  protected override set(ofRound: boolean, ofDataset: boolean): string {
    const key = `${String(ofRound)}/${String(ofDataset)}`;
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const among = this.places.filter(
      (one) => (one.roundId !== null) === ofRound && (one.datasetId !== null) === ofDataset,
    );
    const columns = [
      ...(ofRound
        ? [{ name: 'round_id', values: `${this.where.value(among.map((one) => one.roundId))}::uuid[]` }]
        : []),
      ...(ofDataset
        ? [{ name: 'dataset_id', values: `${this.where.value(among.map((one) => one.datasetId))}::uuid[]` }]
        : []),
      { name: 'role', values: `${this.where.value(among.map((one) => one.role))}::text[]` },
    ];
    const names = columns.map((column) => column.name).join(', ');
    const made = `SELECT ${names} FROM unnest(${columns.map((column) => column.values).join(', ')}) AS h (${names})`;
    this.sets.set(key, made);
    return made;
  }
}

class HeldInTable extends HeldSql {
  constructor(private readonly condition: string) {
    super();
  }

  protected override set(ofRound: boolean, ofDataset: boolean): string {
    const columns = [...(ofRound ? ['round_id'] : []), ...(ofDataset ? ['dataset_id'] : []), 'role'];
    const place = `round_id IS ${ofRound ? 'NOT ' : ''}NULL AND dataset_id IS ${ofDataset ? 'NOT ' : ''}NULL`;
    return `SELECT ${columns.join(', ')} FROM held WHERE ${place} AND ${this.condition}`;
  }
}

/** Supporting roles do a task beside its assignee. There are few of them: at most two for a step. */
export function doersSql(holds: (role: string) => string): string {
  const own = `(t.assigned_person IS NULL AND ${holds('coalesce(t.assigned_role, t.role)')})`;
  const supporting = `(cardinality(t.supporting) > 0 AND (${holds('t.supporting[1]')} OR (cardinality(t.supporting) > 1 AND ${holds('t.supporting[2]')})))`;
  return `(${own} OR ${supporting})`;
}

/** The condition that nobody holds a role by which the task is done, and that it is assigned to nobody by name. */
export const vacantAmong = (all: HeldSql): string =>
  `(t.assigned_person IS NULL AND NOT ${doersSql((role) => all.somewhere(role))})`;

/** The same condition, for which the roles held today are read before. */
export async function vacantSql(sql: Sql, organisation: OrganisationToday, where: Values): Promise<string> {
  return vacantAmong(HeldSql.inPlaces(where, await readHeldPlaces(sql, organisation)));
}
