import { stepKeyOf } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { columnsAfter, turnsIn } from './task-change.js';
import type { TaskFacts } from './task-facts.query.js';
import type { Decided } from './task-store.js';

/**
 * The facts as the decision leaves them, so that the answer to a command need not read them again, which takes as long
 * as all that is written. Undefined where the decision reaches other tasks that the task's page may show.
 */
export function factsAfter(sql: Sql, { facts, consequences, moment }: Decided): TaskFacts | undefined {
  const changed = consequences.changes.filter((change) => change.events.length > 0);
  const [own] = changed;
  if (own === undefined || changed.length > 1 || own.row.id !== facts.id) return undefined;
  // Whether the task itself becomes ready is judged in the database.
  if (consequences.steps.includes(stepKeyOf(facts.step))) return undefined;
  return {
    ...facts,
    ...columnsAfter(own),
    version: facts.version + 1,
    last_seq: facts.last_seq + own.events.length,
    turn: facts.turn + turnsIn(own.events),
    updated_at: moment.now,
    updated_by: sql.actor,
  };
}
