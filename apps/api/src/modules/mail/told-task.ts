import type { LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';

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
