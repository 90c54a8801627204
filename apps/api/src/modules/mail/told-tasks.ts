import type { LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import type { RoleScope } from '../notices/notices.door.js';

export interface Mover {
  readonly personId: Uuid;
  /** A role held, or null where the task was handed to this very person. */
  readonly role: RoleKey | null;
}

/** A task as a mail tells of it, as it stands now. */
export interface ToldTask {
  readonly id: Uuid;
  /** Counts each time that it becomes somebody's turn. */
  readonly turn: number;
  /** In words, with its dataset. */
  readonly title: (language: Language) => string;
  readonly roundName: string;
  readonly dueOn: LocalDate | null;
  /** To answer what it still asks for, as its page says. */
  readonly minutes: number;
  /** It waits for approval. */
  readonly review: boolean;
  readonly submittedBy: Uuid | null;
  /** Who holds the move now, substitutes included; empty when the task waits for nobody. */
  readonly movers: readonly Mover[];
}

/** What reminders ask of tasks. */
export abstract class ToldTasks {
  /** Who is missing is not there any more. */
  abstract byIds(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, ToldTask>>;
  /** Tasks that wait for somebody in the role now. */
  abstract waitingFor(sql: Sql, scope: RoleScope): Promise<readonly Uuid[]>;
}
