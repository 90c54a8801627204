import { createHash } from 'node:crypto';
import type { Instant, Uuid } from '@stegvis/workflow';

/** What of an event is sealed: ids and codes, nothing about a person that may have to be erased. */
export interface SealedEvent {
  readonly id: Uuid;
  readonly at: Instant;
  readonly by_person_id: Uuid | null;
  readonly on_behalf_of_id: Uuid | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Uuid | null;
  readonly round_id: Uuid | null;
  readonly dataset_id: Uuid | null;
}

/** SHA-256 over the seal before and the event: whoever changes or removes one has to change all that follow. */
export function sealOf(previous: Buffer, number: number, event: SealedEvent): Buffer {
  const fields = [number, event.id, event.at, event.by_person_id, event.on_behalf_of_id, event.action, event.subject_type, event.subject_id, event.round_id, event.dataset_id];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest();
}

export const firstSeal = Buffer.alloc(32);
