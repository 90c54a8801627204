import type * as Jest from '@jest/globals';
import type { ClaimedNotice, Outbox } from '../delivery/outbox.js';
import type { NoticeState } from './memory-outbox.js';

/** Jest's own functions, handed in so that this door opens outside Jest too. */
export type TestKit = Pick<
  typeof Jest,
  'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'test'
>;

export interface PlantedNotice {
  readonly recipient: 'anna' | 'ola';
  readonly organisation?: 'one' | 'two';
  /** Bundled notices of one person make one mail ("tasks for you"); the others go alone ("returned", "invitation"). */
  readonly bundled: boolean;
  /** From now on; negative = already waiting. 0 unless told otherwise. */
  readonly dueInSeconds?: number;
}

/** What the contract needs of an implementation beside the outbox itself. */
export interface OutboxHarness {
  readonly outbox: Outbox;
  /** Puts one notice in and returns its id. */
  plant(notice: PlantedNotice): Promise<string>;
  /** As if so many seconds had gone by: what was due or leased until then has come closer. */
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

/** What every outbox promises, whatever keeps its rows. */
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

    test('gives what is due, and nothing before', async () => {
      const due = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const later = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: 300 });
      expect(await claimOne()).toMatchObject({ noticeIds: [due], attempt: 1 });
      expect(await on.outbox.claim(10, lease)).toEqual([]);
      await on.passTime(301);
      expect((await on.outbox.claim(10, lease)).flatMap(({ noticeIds }) => noticeIds)).toContain(later);
    });

    test('gives at most as many as asked for, oldest first', async () => {
      const young = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -10 });
      const old = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -100 });
      expect((await on.outbox.claim(1, lease)).map(({ noticeIds }) => noticeIds)).toEqual([[old]]);
      expect((await on.outbox.claim(1, lease)).map(({ noticeIds }) => noticeIds)).toEqual([[young]]);
      expect(await on.outbox.claim(1, lease)).toEqual([]);
    });

    test('bundles what one person was given, also what came while the first waited', async () => {
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

    test('gives each notice to one claim only, also when many ask at once', async () => {
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

    test('keeps what was sent, with the answer', async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      expect(await on.outbox.complete((await claimOne()).lease, '250 taken')).toBe(true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'sent', reason: '250 taken' });
      await on.passTime(10 * lease);
      expect(await on.outbox.claim(10, lease)).toEqual([]);
    });

    test('tries again when told, not before, and counts', async () => {
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

    test('knows when the first attempt was', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const first = await claimOne();
      expect(Math.abs(first.firstAttemptAt - (await on.now()))).toBeLessThan(60_000);
      await on.outbox.retryLater(first.lease, 'later', (await on.now()) + 1000);
      await on.passTime(3600);
      const second = await claimOne();
      expect(Math.abs((await on.now()) - 3_600_000 - second.firstAttemptAt)).toBeLessThan(60_000);
    });

    test('keeps a bundle together when it is tried again; what came later is a mail of its own', async () => {
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

    test('buries what is dead, and leaves out what is not worth sending', async () => {
      const dead = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      expect(await on.outbox.dead((await claimOne()).lease, '550 no such mailbox', true)).toBe(true);
      const stale = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -1 });
      expect(await on.outbox.suppress((await claimOne()).lease, 'task finished')).toBe(true);
      expect(await on.stateOf(dead)).toMatchObject({ state: 'dead', reason: '550 no such mailbox' });
      expect(await on.stateOf(stale)).toMatchObject({ state: 'suppressed', reason: 'task finished' });
      await on.passTime(10 * lease);
      expect(await on.outbox.claim(10, lease)).toEqual([]);
    });

    test('gives a notice anew when its lease has run out, and takes no result from the late one', async () => {
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

    test('takes no result after the lease, even when nobody else claimed', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const slow = await claimOne();
      await on.passTime(lease + 1);
      expect(await on.outbox.complete(slow.lease, '250 late')).toBe(false);
    });

    test('takes a result once', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const { lease: held } = await claimOne();
      expect(await on.outbox.complete(held, '250')).toBe(true);
      expect(await on.outbox.dead(held, 'too late', false)).toBe(false);
    });

    const plantSome = (count: number): Promise<string[]> =>
      Promise.all(
        Array.from({ length: count }, () => on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -1 })),
      );
    /** A worker that dies while it hands this mail over. */
    const dieSending = async (): Promise<readonly ClaimedNotice[]> => {
      const claimed = await on.outbox.claim(10, lease);
      expect(await on.outbox.clearToSend(claimed[0]?.lease ?? '')).toBe('go');
      await on.passTime(lease + 1);
      return claimed;
    };

    test('gives up on what kills its worker three times; the rest flows', async () => {
      const killer = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      for (let crash = 0; crash < 3; crash += 1) expect(await dieSending()).toHaveLength(1);
      const other = await on.plant({ recipient: 'ola', bundled: false, dueInSeconds: -1 });
      expect(await claimOne()).toMatchObject({ noticeIds: [other] });
      expect(await on.stateOf(killer)).toMatchObject({ state: 'dead', reason: 'crashed', unknownResults: 3 });
    });

    test('blames a crash on the mail that was being sent, and on none that was claimed beside it', async () => {
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

    test('takes up alone, after all others, what was being sent when its worker died, and the members of a bundle together', async () => {
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

    test('a crash is forgotten once an attempt tells its result; that it may have gone out is not', async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      for (let crash = 0; crash < 2; crash += 1) await dieSending();
      await on.outbox.retryLater((await claimOne()).lease, '451 later', (await on.now()) - 1000);
      for (let crash = 0; crash < 2; crash += 1) await dieSending();
      expect(await on.outbox.complete((await claimOne()).lease, '250')).toBe(true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'sent', unknownResults: 4 });
    });

    test('counts an attempt whose result nobody knows', async () => {
      const id = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      await on.outbox.retryLater((await claimOne()).lease, 'connection closed', (await on.now()) - 1000, true);
      expect(await on.stateOf(id)).toMatchObject({ state: 'planned', unknownResults: 1 });
    });

    test('finds what kills its worker before its turn to be sent, and lets its neighbours live', async () => {
      const killer = await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -100 });
      const innocent = await plantSome(3);
      const sent: string[] = [];
      for (let run = 0; run < 12; run += 1) {
        const claimed = await on.outbox.claim(10, lease);
        // The worker dies of the killer wherever it meets it, before anything else was handed over.
        if (claimed.some(({ noticeIds }) => noticeIds.includes(killer))) {
          await on.passTime(lease + 1);
          continue;
        }
        for (const one of claimed) if (await on.outbox.complete(one.lease, '250')) sent.push(...one.noticeIds);
      }
      expect(sent.sort()).toEqual([...innocent].sort());
      expect(await on.stateOf(killer)).toMatchObject({ state: 'dead', reason: 'crashed', unknownResults: 0 });
    });

    test('clears a mail for sending, and nothing after the lease', async () => {
      await on.plant({ recipient: 'anna', bundled: false, dueInSeconds: -1 });
      const [claimed] = await dieSending();
      expect(await on.outbox.clearToSend(claimed?.lease ?? '')).toBe('lost');
    });

    test('what is given back was no attempt, and may be bundled anew', async () => {
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

    test('gives and clears nothing that is held, goes on with the others, and loses nothing', async () => {
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
