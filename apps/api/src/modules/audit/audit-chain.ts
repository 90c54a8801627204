import { createHash, createHmac } from 'node:crypto';
import type { Instant, Uuid } from '@stegvis/workflow';

/** `audit`: a row of the record. `task`: an event of a task. Both stand in one chain. */
export type EventKind = 'audit' | 'task';

/** What of an event is sealed as it is: ids, codes and times. */
export interface SealedFields {
  readonly kind: EventKind;
  readonly id: Uuid;
  /** To the microsecond, as PostgreSQL keeps it. */
  readonly at: Instant;
  readonly by_person_id: Uuid | null;
  readonly on_behalf_of_id: Uuid | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Uuid | null;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
  readonly seq: number | null;
  /** The transaction that an audit event was written in; null of those that are older than causes, and of events of tasks. */
  readonly cause_id: Uuid | null;
}

/** What may name or concern a person: sealed by a salted hash only, so that it can be erased and nobody can guess it from the chain. */
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

/** Without the salt the hash tells nothing of the text. */
export const contentOf = ({ title, detail }: SealedText, salt: Buffer): Buffer =>
  createHmac('sha256', salt)
    .update(JSON.stringify([title, detail]))
    .digest();

/** The form that is written today. Seals of the second form do not hold the cause. */
export const newestForm = 3;

/** SHA-256 over the seal before and the event: whoever changes or removes one has to change all that follow. */
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

/** The first form, of versions that sealed neither text nor the events of tasks. Only read any more. */
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
