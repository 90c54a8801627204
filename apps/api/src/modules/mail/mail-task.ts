import type { LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';

export interface Mover {
  readonly personId: Uuid;
  /** The role by which the person has to act, or null when the task was assigned to this person. */
  readonly role: RoleKey | null;
}

/** A task as a mail shows it, in its current state. */
export interface MailTask {
  readonly id: Uuid;
  /** Incremented each time that somebody else has to act. */
  readonly turn: number;
  /** The title in words, with its dataset. */
  readonly title: (language: Language) => string;
  readonly roundName: string;
  readonly dueOn: LocalDate | null;
  /** The minutes to answer what is still required, as its page says. */
  readonly minutes: number;
  /** Whether it waits for approval. */
  readonly review: boolean;
  readonly submittedBy: Uuid | null;
  /** Who has to act now, substitutes included; empty when the task waits for nobody. */
  readonly movers: readonly Mover[];
}
