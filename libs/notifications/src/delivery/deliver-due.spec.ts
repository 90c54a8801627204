import { beforeEach, describe, expect, test } from '@jest/globals';
import { MemoryOutbox } from '../testing/memory-outbox.js';
import { giveUpAfterSeconds } from './backoff.js';
import { deliverDue, deliveryLimits, shortReason, type DeliveryLimits, type RenderNotice } from './deliver-due.js';
import { MailTransport, type OutgoingMail, type SendResult } from './mail-transport.js';
import type { Outbox } from './outbox.js';

class RecordingTransport extends MailTransport {
  readonly sent: OutgoingMail[] = [];
  inFlight = 0;
  mostInFlight = 0;
  answer: (mail: OutgoingMail) => SendResult = () => ({ kind: 'sent', response: '250 ok' });

  override async send(mail: OutgoingMail): Promise<SendResult> {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await Promise.resolve();
    this.inFlight -= 1;
    const result = this.answer(mail);
    if (result.kind === 'sent') this.sent.push(mail);
    return result;
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

const start = Date.parse('2026-03-02T08:00:00Z');
const limits: DeliveryLimits = { ...deliveryLimits, chance: () => 0.5 };
const render: RenderNotice = (notice) =>
  Promise.resolve({
    kind: 'send',
    to: { name: notice.recipientId, address: `${notice.recipientId}@kommun.example` },
    content: { subject: notice.noticeIds.join(' '), html: '', text: '' },
  });

let now: number;
let outbox: MemoryOutbox;
let transport: RecordingTransport;
const clock = { epoch: () => now };

beforeEach(() => {
  now = start;
  outbox = new MemoryOutbox(clock);
  transport = new RecordingTransport();
});

function plant(id: string, recipientId = 'anna', bundled = false): void {
  outbox.add({ id, organisationId: 'one', recipientId, kind: 'assigned', bundled, dueAt: now });
}

describe('deliverDue', () => {
  test('sends everything that is due, also when it is more than one batch', async () => {
    for (let count = 0; count < 45; count += 1) plant(`n${count}`);
    expect(await deliverDue(outbox, transport, render, clock, limits)).toEqual({
      sent: 45,
      suppressed: 0,
      retried: 0,
      held: 0,
      dead: 0,
      lost: 0,
    });
    expect(new Set(transport.sent.map(({ subject }) => subject)).size).toBe(45);
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ sent: 0 });
  });

  test('sends no more mails in parallel than it may', async () => {
    for (let count = 0; count < 20; count += 1) plant(`n${count}`);
    await deliverDue(outbox, transport, render, clock, { ...limits, concurrency: 3 });
    expect(transport.mostInFlight).toBe(3);
  });

  test('ends a run at its limit', async () => {
    for (let count = 0; count < 10; count += 1) plant(`n${count}`);
    expect(await deliverDue(outbox, transport, render, clock, { ...limits, most: 4 })).toMatchObject({ sent: 4 });
  });

  test('makes one mail of a bundle', async () => {
    plant('a', 'anna', true);
    plant('b', 'anna', true);
    await deliverDue(outbox, transport, render, clock, limits);
    expect(transport.sent.map(({ subject }) => subject)).toEqual(['a b']);
  });

  test('does not send a mail that is no longer true', async () => {
    plant('done');
    const report = await deliverDue(
      outbox,
      transport,
      () => Promise.resolve({ kind: 'suppress', reason: 'task finished' }),
      clock,
      limits,
    );
    expect(report).toMatchObject({ sent: 0, suppressed: 1 });
    expect(outbox.stateOf('done')).toMatchObject({ state: 'suppressed', reason: 'task finished' });
  });

  test('retries a temporary failure after the backoff, with the same id, until the mail is accepted', async () => {
    plant('a');
    const ids: string[] = [];
    transport.answer = (mail) => {
      ids.push(mail.id);
      return { kind: 'temporary', reason: '451 greylisted' };
    };
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ retried: 1 });
    now += 44_000;
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ retried: 0, sent: 0 });
    now += 1000;
    transport.answer = (mail) => {
      ids.push(mail.id);
      return { kind: 'sent', response: '250' };
    };
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ sent: 1 });
    expect(new Set(ids).size).toBe(1);
  });

  test('gives up after 48 hours, not before', async () => {
    plant('a');
    transport.answer = () => ({ kind: 'temporary', reason: 'no connection' });
    let dead = 0;
    let lastAttempt = 0;
    while (dead === 0 && now < start + 3 * giveUpAfterSeconds * 1000) {
      const report = await deliverDue(outbox, transport, render, clock, limits);
      if (report.retried + report.dead > 0) lastAttempt = now;
      dead += report.dead;
      now += 60_000;
    }
    expect(outbox.stateOf('a')).toMatchObject({ state: 'dead', reason: 'gave up: no connection' });
    expect((lastAttempt - start) / 3_600_000).toBeGreaterThan(44);
    expect((lastAttempt - start) / 3_600_000).toBeLessThanOrEqual(48);
  });

  test('marks a mail as dead at once after a permanent refusal', async () => {
    plant('a');
    transport.answer = () => ({ kind: 'permanent', reason: '550 no such mailbox' });
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ dead: 1 });
    expect(outbox.stateOf('a')).toMatchObject({ state: 'dead', reason: '550 no such mailbox' });
  });

  test('sends the others when one notice cannot be rendered, and marks that one as dead at the third attempt', async () => {
    plant('bad', 'bad');
    plant('good');
    const failing: RenderNotice = (notice) =>
      notice.recipientId === 'bad' ? Promise.reject(new Error('no such\r\ntask')) : render(notice);
    expect(await deliverDue(outbox, transport, failing, clock, limits)).toMatchObject({ sent: 1, retried: 1 });
    for (let again = 0; again < 2; again += 1) {
      now += 3_600_000;
      await deliverDue(outbox, transport, failing, clock, limits);
    }
    expect(outbox.stateOf('bad')).toMatchObject({ state: 'dead', reason: 'render: no such task' });
    expect(outbox.stateOf('good')).toMatchObject({ state: 'sent' });
  });

  test('survives a renderer and a transport that throw at once', async () => {
    plant('a', 'anna');
    plant('b', 'ola');
    const throwing: RenderNotice = (notice) => {
      if (notice.recipientId === 'anna') throw new Error('at once');
      return render(notice);
    };
    transport.answer = () => {
      throw new Error('transport broke');
    };
    expect(await deliverDue(outbox, transport, throwing, clock, limits)).toMatchObject({ retried: 2 });
    expect(outbox.stateOf('b')).toMatchObject({ state: 'planned', reason: 'transport broke' });
  });

  test('counts a mail as lost when its result could not be written, and sends it again with the same id', async () => {
    plant('a');
    const broken = withoutComplete(outbox);
    expect(await deliverDue(broken, transport, render, clock, limits)).toMatchObject({ lost: 1 });
    now += (deliveryLimits.leaseSeconds + 1) * 1000;
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ sent: 1 });
    expect(transport.sent.map(({ id }) => id)).toEqual([transport.sent[0]?.id, transport.sent[0]?.id]);
  });

  test('returns its claims when it is stopped', async () => {
    for (let count = 0; count < 8; count += 1) plant(`n${count}`);
    const stopped = (): boolean => transport.sent.length >= 2;
    expect(await deliverDue(outbox, transport, render, clock, { ...limits, concurrency: 1, stopped })).toMatchObject({
      sent: 2,
      held: 6,
    });
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ sent: 6 });
  });

  test('stops between two mails when mail is held, and loses none', async () => {
    for (let count = 0; count < 6; count += 1) plant(`n${count}`);
    transport.answer = () => {
      if (transport.sent.length === 1) outbox.hold('one');
      return { kind: 'sent', response: '250 ok' };
    };
    expect(await deliverDue(outbox, transport, render, clock, { ...limits, concurrency: 1 })).toMatchObject({
      sent: 2,
      held: 4,
    });
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ sent: 0, held: 0 });
    now += 3 * giveUpAfterSeconds * 1000;
    outbox.release();
    transport.answer = () => ({ kind: 'temporary', reason: '451' });
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ retried: 4, dead: 0 });
    now += 60_000;
    transport.answer = () => ({ kind: 'sent', response: '250 ok' });
    expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ sent: 4 });
  });

  test('delays a mail that must not be sent now, without counting an attempt', async () => {
    plant('a');
    for (let waits = 0; waits < 5; waits += 1) {
      expect(
        await deliverDue(
          outbox,
          transport,
          () => Promise.resolve({ kind: 'wait', reason: 'slowed', seconds: 600 }),
          clock,
          limits,
        ),
      ).toMatchObject({ held: 1 });
      expect(await deliverDue(outbox, transport, render, clock, limits)).toMatchObject({ sent: 0 });
      now += 600_000;
    }
    const attempts: number[] = [];
    await deliverDue(
      outbox,
      transport,
      (notice) => {
        attempts.push(notice.attempt);
        return render(notice);
      },
      clock,
      limits,
    );
    expect(attempts).toEqual([1]);
  });

  test('counts that a mail may have been sent although the transport got no answer', async () => {
    plant('a');
    transport.answer = () => ({ kind: 'temporary', reason: 'Connection closed unexpectedly', unknown: true });
    await deliverDue(outbox, transport, render, clock, limits);
    expect(outbox.stateOf('a')).toMatchObject({ state: 'planned', unknownResults: 1 });
  });

  test('rejects when the outbox cannot be read', async () => {
    const away: Outbox = Object.assign(withoutComplete(outbox), {
      claim: () => Promise.reject(new Error('database away')),
    });
    await expect(deliverDue(away, transport, render, clock, limits)).rejects.toThrow('database away');
  });
});

test('a reason is one short line', () => {
  expect(shortReason(new Error(`a\r\nb${'c'.repeat(500)}`))).toHaveLength(300);
  expect(shortReason('a\u2028b')).toBe('a b');
});

function withoutComplete(inner: MemoryOutbox): Outbox {
  return {
    claim: (limit, leaseSeconds) => inner.claim(limit, leaseSeconds),
    clearToSend: (lease) => inner.clearToSend(lease),
    complete: () => Promise.reject(new Error('database away')),
    retryLater: (lease, reason, at, unknown) => inner.retryLater(lease, reason, at, unknown),
    giveBack: (lease, reason, at) => inner.giveBack(lease, reason, at),
    dead: (lease, reason, permanent) => inner.dead(lease, reason, permanent),
    suppress: (lease, reason) => inner.suppress(lease, reason),
  };
}
