import type * as Jest from '@jest/globals';
import type { ClaimedNotice, Outbox } from '../delivery/outbox.js';
import type { NoticeState } from './memory-outbox.js';

/** Jest's own functions, passed in so that this module can be imported outside of Jest too. */
export type TestKit = Pick<
  typeof Jest,
  'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'test'
>;

export interface PlantedNotice {
  readonly recipient: 'anna' | 'ola';
  readonly organisation?: 'one' | 'two';
  /**
   * Bundled notices of one person make one mail ("tasks for you"); the others are sent alone ("returned",
   * "invitation").
   */
  readonly bundled: boolean;
  /** Seconds from now; negative: already due. 0 by default. */
  readonly dueInSeconds?: number;
}

/** What the contract needs of an implementation beside the outbox itself. */
export interface OutboxHarness {
  readonly outbox: Outbox;
  /** Inserts one notice and returns its id. */
  plant(notice: PlantedNotice): Promise<string>;
  /** Moves all times of the outbox, as if this many seconds had gone by. */
  passTime(seconds: number): Promise<void>;
  stateOf(
    id: string,
  ): Promise<{ readonly state: NoticeState; readonly reason: string | null; readonly unknownResults: number }>;
  /** Holds the mail of one organisation, or all mail. */
  hold(whose: 'one' | 'all'): Promise<void>;
  release(): Promise<void>;
  /** Milliseconds since 1970 by the outbox's clock. */
  now(): Promise<number>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

const lease = 60;

/** The contract of every outbox, whatever stores its rows. */
export function outboxContract(
  { afterAll, beforeAll, beforeEach, describe, expect, test }: TestKit,
  name: string,
  start: () => Promise<OutboxHarness>,
): void {
  describe(`outbox contract: ${name}`, () => {
    let on: OutboxHarness;
    beforeAll(async () => {
      on = await start();
    });
    beforeEach(() => on.clear());
    afterAll(() => on.close());

    const claimOne = async (): Promise<ClaimedNotice> => {
      const [claimed, ...more] = await on.outbox.claim(10, lease);
      if (claimed === undefined || more.length > 0) {
        throw new Error(`expected one mail, got ${claimed === undefined ? 0 : more.length + 1}`);
      }
      return claimed;
    };

    test('claims what is due, and nothing earlier', async () => {
      const due = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const later = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: 300 });
      expect(await claimOne()).toMatchObject({ noticeIds: [due], attempt: 1 });
      expect(await on.outbox.claim(10, lease)).toEqual([]);
      await on.passTime(301);
      expect((await on.outbox.claim(10, lease)).flatMap(({ noticeIds }) => noticeIds)).toContain(later);
    });

    test('claims at most as many as requested, oldest first', async () => {
      const young = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -10 });
      const old = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -100 });
      expect((await on.outbox.claim(1, lease)).map(({ noticeIds }) => noticeIds)).toEqual([[old]]);
      expect((await on.outbox.claim(1, lease)).map(({ noticeIds }) => noticeIds)).toEqual([[young]]);
      expect(await on.outbox.claim(1, lease)).toEqual([]);
    });

    test('bundles the notices of one person, also those that came while the first waited', async () => {
      const ids = [
        await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 }),
        await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 }),
        await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: 90 }),
      ];
      expect([...(await claimOne()).noticeIds].sort()).toEqual([...ids].sort());
    });

    test('does not mix persons, organisations or kinds in one mail', async () => {
      await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 });
      await on.plant({ recipient: 'ola', bundled: true, dueInSeconds: -1 });
      await on.plant({ recipient: 'anna', organisation: 'two', bundled: true, dueInSeconds: -1 });
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const claimed = await on.outbox.claim(10, lease);
      expect(claimed.map(({ noticeIds }) => noticeIds.length)).toEqual([1, 1, 1, 1, 1]);
      expect(new Set(claimed.map(({ organisationId, recipientId }) => `${organisationId} ${recipientId}`)).size).toBe(
        3,
      );
    });

    test('gives each notice to one claim only, also when many claim at once', async () => {
      const planted: string[] = [];
      for (let count = 0; count < 12; count += 1) {
        planted.push(await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 }));
      }
      for (let count = 0; count < 4; count += 1) {
        planted.push(await on.plant({ recipient: 'ola', bundled: true, dueInSeconds: -1 }));
      }
      const claims = await Promise.all(Array.from({ length: 6 }, () => on.outbox.claim(5, lease)));
      const rest = await on.outbox.claim(50, lease);
      const given = [...claims.flat(), ...rest].flatMap(({ noticeIds }) => noticeIds);
      expect([...given].sort()).toEqual([...planted].sort());
    });

    test("stores the server's answer with a sent mail", async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      expect(await on.outbox.complete((await claimOne()).lease, '250 taken')).toBe(true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'sent', reason: '250 taken' });
      await on.passTime(10 * lease);
      expect(await on.outbox.claim(10, lease)).toEqual([]);
    });

    test('retries at the given time, not before, and counts the attempts', async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const first = await claimOne();
      expect(await on.outbox.retryLater(first.lease, '451 later', (await on.now()) + 120_000)).toBe(true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'planned', reason: '451 later' });
      expect(await on.outbox.claim(10, lease)).toEqual([]);
      await on.passTime(121);
      const second = await claimOne();
      expect(second).toMatchObject({ id: first.id, noticeIds: [id], attempt: 2 });
      expect(second.lease).not.toBe(first.lease);
    });

    test('knows when the first attempt began', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const first = await claimOne();
      expect(Math.abs(first.firstAttemptAt - (await on.now()))).toBeLessThan(60_000);
      await on.outbox.retryLater(first.lease, 'later', (await on.now()) + 1000);
      await on.passTime(3600);
      const second = await claimOne();
      expect(Math.abs((await on.now()) - 3_600_000 - second.firstAttemptAt)).toBeLessThan(60_000);
    });

    test('keeps a bundle together when it is retried; later notices make another mail', async () => {
      const early = [
        await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 }),
        await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 }),
      ];
      const first = await claimOne();
      await on.outbox.retryLater(first.lease, '451 later', (await on.now()) + 60_000);
      const late = await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 });
      expect(await claimOne()).toMatchObject({ noticeIds: [late], attempt: 1 });
      await on.passTime(61);
      const again = (await on.outbox.claim(10, lease)).find(({ id }) => id === first.id);
      expect([...(again?.noticeIds ?? [])].sort()).toEqual([...early].sort());
    });

    test('never claims a mail again that is dead or suppressed', async () => {
      const dead = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      expect(await on.outbox.dead((await claimOne()).lease, '550 no such mailbox', true)).toBe(true);
      const stale = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -1 });
      expect(await on.outbox.suppress((await claimOne()).lease, 'task finished')).toBe(true);
      expect(await on.stateOf(dead)).toMatchObject({ state: 'dead', reason: '550 no such mailbox' });
      expect(await on.stateOf(stale)).toMatchObject({ state: 'suppressed', reason: 'task finished' });
      await on.passTime(10 * lease);
      expect(await on.outbox.claim(10, lease)).toEqual([]);
    });

    test('lets a notice be claimed again when its lease has expired, and refuses the late result', async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const slow = await claimOne();
      await on.passTime(lease + 1);
      const quick = await claimOne();
      expect(quick).toMatchObject({ noticeIds: [id], attempt: 1 });
      expect(await on.outbox.complete(slow.lease, '250 late')).toBe(false);
      expect(await on.outbox.retryLater(slow.lease, 'late', await on.now())).toBe(false);
      expect(await on.outbox.dead(slow.lease, 'late', true)).toBe(false);
      expect(await on.outbox.suppress(slow.lease, 'late')).toBe(false);
      expect(await on.outbox.complete(quick.lease, '250 in time')).toBe(true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'sent', reason: '250 in time' });
    });

    test('refuses a result after the lease has expired, even when nobody else claimed the notice', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const slow = await claimOne();
      await on.passTime(lease + 1);
      expect(await on.outbox.complete(slow.lease, '250 late')).toBe(false);
    });

    test('accepts a result once', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const { lease: held } = await claimOne();
      expect(await on.outbox.complete(held, '250')).toBe(true);
      expect(await on.outbox.dead(held, 'too late', false)).toBe(false);
    });

    const plantSome = (count: number): Promise<string[]> =>
      Promise.all(
        Array.from({ length: count }, () => on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -1 })),
      );
    /** Claims mails and dies while sending this one. */
    const dieSending = async (): Promise<readonly ClaimedNotice[]> => {
      const claimed = await on.outbox.claim(10, lease);
      expect(await on.outbox.clearToSend(claimed[0]?.lease ?? '')).toBe('go');
      await on.passTime(lease + 1);
      return claimed;
    };

    test('gives up a mail that crashes its worker three times; others are sent', async () => {
      const killer = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      for (let crash = 0; crash < 3; crash += 1) expect(await dieSending()).toHaveLength(1);
      const other = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -1 });
      expect(await claimOne()).toMatchObject({ noticeIds: [other] });
      expect(await on.stateOf(killer)).toMatchObject({ state: 'dead', reason: 'crashed', unknownResults: 3 });
    });

    test('blames a crash on the mail that was being sent, not on those claimed beside it', async () => {
      const killer = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -100 });
      const innocent = await plantSome(5);
      expect(await dieSending()).toHaveLength(6);
      const rest = await on.outbox.claim(10, lease);
      expect(rest.flatMap(({ noticeIds }) => noticeIds).sort()).toEqual([...innocent].sort());
      expect(rest.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1, 1]);
      for (const { lease: held } of rest) await on.outbox.complete(held, '250');
      expect(await claimOne()).toMatchObject({ noticeIds: [killer], attempt: 2 });
      for (const id of innocent) expect(await on.stateOf(id)).toMatchObject({ unknownResults: 0 });
    });

    test('claims a mail that was being sent when its worker died alone, after all others, also each member of a bundle', async () => {
      const bundle = [
        await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -50 }),
        await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -50 }),
      ];
      const [first] = await dieSending();
      const second = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -40 });
      const [ahead] = await dieSending();
      expect(ahead?.noticeIds).toEqual([second]);
      const last = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      expect(await claimOne()).toMatchObject({ noticeIds: [last] });
      const again = await claimOne();
      expect([again.id, again.attempt, [...again.noticeIds].sort()]).toEqual([first?.id, 2, [...bundle].sort()]);
      expect(await claimOne()).toMatchObject({ noticeIds: [second] });
    });

    test('resets the crash count once an attempt reports its result, and keeps the count of unknown results', async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      for (let crash = 0; crash < 2; crash += 1) await dieSending();
      await on.outbox.retryLater((await claimOne()).lease, '451 later', (await on.now()) - 1000);
      for (let crash = 0; crash < 2; crash += 1) await dieSending();
      expect(await on.outbox.complete((await claimOne()).lease, '250')).toBe(true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'sent', unknownResults: 4 });
    });

    test('counts an attempt whose result is unknown', async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      await on.outbox.retryLater((await claimOne()).lease, 'connection closed', (await on.now()) - 1000, true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'planned', unknownResults: 1 });
    });

    test('finds a mail that crashes its worker before it is sent, and spares its neighbours', async () => {
      const killer = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -100 });
      const innocent = await plantSome(3);
      const sent: string[] = [];
      for (let run = 0; run < 12; run += 1) {
        const claimed = await on.outbox.claim(10, lease);
        // The worker dies of this mail wherever it claims it, before it has sent anything else.
        if (claimed.some(({ noticeIds }) => noticeIds.includes(killer))) {
          await on.passTime(lease + 1);
          continue;
        }
        for (const one of claimed) if (await on.outbox.complete(one.lease, '250')) sent.push(...one.noticeIds);
      }
      expect(sent.sort()).toEqual([...innocent].sort());
      expect(await on.stateOf(killer)).toMatchObject({ state: 'dead', reason: 'crashed', unknownResults: 0 });
    });

    test('clears a mail for sending, and none after its lease has expired', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const [claimed] = await dieSending();
      expect(await on.outbox.clearToSend(claimed?.lease ?? '')).toBe('lost');
    });

    test('counts no attempt for a returned claim, and may bundle its notices again', async () => {
      const early = await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 });
      expect(await on.outbox.giveBack((await claimOne()).lease, null)).toBe(true);
      const late = await on.plant({ recipient: 'anna', bundled: true, dueInSeconds: -1 });
      const again = await claimOne();
      expect([again.attempt, [...again.noticeIds].sort()]).toEqual([1, [early, late].sort()]);
      expect(await on.outbox.giveBack(again.lease, 'slowed', (await on.now()) + 60_000)).toBe(true);
      expect(await on.outbox.claim(10, lease)).toEqual([]);
      expect(await on.stateOf(early)).toMatchObject({ state: 'planned', reason: 'slowed', unknownResults: 0 });
      await on.passTime(61);
      expect((await claimOne()).attempt).toBe(1);
    });

    test('claims and clears nothing that is held, sends the rest, and loses nothing', async () => {
      const mine = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const claimed = await claimOne();
      const others = await on.plant({ recipient: 'ola', organisation: 'two', bundled: false, dueInSeconds: -1 });
      await on.hold('one');
      expect(await on.outbox.clearToSend(claimed.lease)).toBe('held');
      await on.outbox.giveBack(claimed.lease, null);
      const free = await claimOne();
      expect([free.noticeIds, await on.outbox.clearToSend(free.lease)]).toEqual([[others], 'go']);
      await on.hold('all');
      await on.outbox.retryLater(free.lease, '451', (await on.now()) - 1000);
      expect(await on.outbox.claim(10, lease)).toEqual([]);
      await on.passTime(7 * 86_400);
      await on.release();
      expect((await on.outbox.claim(10, lease)).flatMap(({ noticeIds }) => noticeIds).sort()).toEqual(
        [mine, others].sort(),
      );
    });
  });
}
