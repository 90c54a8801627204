import { createHash, createHmac } from 'node:crypto';
import type { Instant, Uuid } from '@stegvis/workflow';

/** `audit`: a row of the audit trail. `task`: an event of a task. Both are sealed in one chain. */
export type EventKind = 'audit' | 'task';

/** The fields of an event that are sealed in the clear: ids, codes and times. */
export interface SealedFields {
  readonly kind: EventKind;
  readonly id: Uuid;
  /** To the microsecond, as PostgreSQL stores it. */
  readonly at: Instant;
  readonly by_person_id: Uuid | null;
  readonly on_behalf_of_id: Uuid | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Uuid | null;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly seq: number | null;
  /**
   * The transaction that an audit event was written in; null for events from before causes, and for events of tasks.
   */
  readonly cause_id: Uuid | null;
}

/**
 * Fields that may name or concern a person: sealed by a salted hash only, so that they can be erased and nobody can
 * guess them from the chain.
 */
export interface SealedText {
  readonly title: string | null;
  /** JSON as PostgreSQL writes it, so that no number loses a digit. */
  readonly detail: string;
}

export type SealedEvent = SealedFields & SealedText;

export interface Seal {
  readonly number: number;
  readonly hash: Buffer;
}

export const beforeFirst: Seal = { number: 0, hash: Buffer.alloc(32) };

/** Without the salt the hash reveals nothing of the text. */
export const contentOf = ({ title, detail }: SealedText, salt: Buffer): Buffer =>
  createHmac('sha256', salt)
    .update(JSON.stringify([title, detail]))
    .digest();

/** The current form. Seals of the second form do not contain the cause. */
export const newestForm = 3;

/** SHA-256 over the previous seal and the event: changing or removing one changes all that follow. */
export function sealOf(
  previous: Buffer,
  number: number,
  event: SealedFields,
  { form, sealedAt, content }: { readonly form: number; readonly sealedAt: Instant; readonly content: Buffer },
): Buffer {
  const { kind, id, at, by_person_id, on_behalf_of_id, action, subject_type, subject_id, round_id, dataset_id, seq } =
    event;
  const fields = [
    form,
    number,
    sealedAt,
    kind,
    id,
    at,
    by_person_id,
    on_behalf_of_id,
    action,
    subject_type,
    subject_id,
    round_id,
    dataset_id,
    seq,
    ...(form === 2 ? [] : [event.cause_id]),
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).update(content).digest();
}

/** The first form, of versions that sealed neither text nor the events of tasks. It is only read. */
export function firstFormSealOf(previous: Buffer, number: number, event: SealedFields): Buffer {
  const { id, at, by_person_id, on_behalf_of_id, action, subject_type, subject_id, round_id, dataset_id } = event;
  const milliseconds = `${at.slice(0, 23)}Z`;
  const fields = [
    number,
    id,
    milliseconds,
    by_person_id,
    on_behalf_of_id,
    action,
    subject_type,
    subject_id,
    round_id,
    dataset_id,
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest();
}
