import type { Instant, Uuid } from '@stegvis/workflow';
import { beforeFirst, contentOf, firstFormSealOf, sealOf, type Seal, type SealedEvent } from './audit-chain.js';

/** A seal, with the current state of the event that it is about. */
export interface StoredSeal extends Seal {
  readonly form: number;
  readonly eventId: Uuid;
  readonly sealedAt: Instant;
  readonly content: Buffer | null;
  readonly salt: Buffer | null;
  readonly event: SealedEvent | null;
}

/**
 * `changed`: a sealed field, or the seal itself. `text-changed`: title or values. `event-removed`: the seal is there,
 * its event is not. `gap`: seals are missing. `dated-back`: sealed after much later events. `erased-silently`: text was
 * erased and no event says so. `unsealed`: no seal although it is old enough. `shortened`, `rewritten`: not the chain
 * whose head was kept. `organisation-gone`: a head was kept of a chain that is not there.
 */
export type FindingCode =
  | 'changed'
  | 'text-changed'
  | 'event-removed'
  | 'gap'
  | 'dated-back'
  | 'erased-silently'
  | 'unsealed'
  | 'shortened'
  | 'rewritten'
  | 'organisation-gone';

export interface Finding {
  readonly code: FindingCode;
  readonly number: number | null;
  readonly eventId: Uuid | null;
  /** Further explanation in English, for the operator. */
  readonly note: string;
}

/** A transaction that is open this long commits events that are older than those that were sealed meanwhile. */
export const lateSeconds = 120;
const erasedMark = '{"erased": true}';

/** Judges one seal after the other and goes on after a finding, so that all are reported and none hides another. */
export class ChainJudge {
  readonly findings: Finding[] = [];
  erased = 0;
  /** The number from which on text and events of tasks are sealed. */
  newFormFrom: number | null = null;
  last: Seal = beforeFirst;
  lastSealedAt: Instant | null = null;
  /** The latest time of an event with a seal of the new form. */
  sealedUntil: Instant | null = null;

  /** `erasures`: ids of the events whose erasure is recorded. */
  constructor(private readonly erasures: ReadonlySet<Uuid>) {}

  see(seal: StoredSeal): void {
    const expected = this.last.number + 1;
    const joined = seal.number === expected;
    if (!joined) {
      this.find(
        'gap',
        { ...seal, number: expected },
        `number ${String(seal.number)} stands here, and cannot be judged without the seal before it`,
      );
    }
    if (seal.event === null) this.find('event-removed', seal);
    else this.judge(seal, seal.event, joined ? this.last.hash : null);
    this.last = seal;
    this.lastSealedAt = seal.sealedAt;
  }

  private judge(seal: StoredSeal, event: SealedEvent, previous: Buffer | null): void {
    if (seal.form === 1) {
      if (previous !== null && !firstFormSealOf(previous, seal.number, event).equals(seal.hash)) {
        this.find('changed', seal);
      }
      return;
    }
    this.newFormFrom ??= seal.number;
    const content = seal.content ?? Buffer.alloc(0);
    if (
      previous !== null &&
      !sealOf(previous, seal.number, event, { form: seal.form, sealedAt: seal.sealedAt, content }).equals(seal.hash)
    ) {
      this.find('changed', seal);
    }
    this.judgeText(seal, event, content);
    this.judgeTime(seal, event.at);
  }

  private judgeText(seal: StoredSeal, event: SealedEvent, content: Buffer): void {
    if (seal.salt !== null) {
      if (!contentOf(event, seal.salt).equals(content)) this.find('text-changed', seal);
      return;
    }
    if (event.detail !== erasedMark || event.title !== null) {
      this.find('text-changed', seal, 'its salt is gone although its text is there');
      return;
    }
    this.erased += 1;
    if (!this.erasures.has(seal.eventId)) this.find('erased-silently', seal);
  }

  private judgeTime(seal: StoredSeal, at: Instant): void {
    const { sealedUntil } = this;
    if (sealedUntil === null || at > sealedUntil) this.sealedUntil = at;
    else if (Date.parse(sealedUntil) - Date.parse(at) > lateSeconds * 1000) {
      this.find('dated-back', seal, `dated ${at}, sealed ${seal.sealedAt} after events of ${sealedUntil}`);
    }
  }

  private find(code: FindingCode, seal: Pick<StoredSeal, 'number' | 'eventId'>, note = ''): void {
    this.findings.push({ code, number: seal.number, eventId: seal.eventId, note });
  }
}
