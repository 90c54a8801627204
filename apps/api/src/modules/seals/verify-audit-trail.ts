import type { Instant, Uuid } from '@stegvis/workflow';
import { toInstant } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { readHashes, readHead, readSoon } from './chains.query.js';
import type { KeptHead } from './kept-heads.js';
import { ChainJudge, type Finding } from './judge-chain.js';
import { readErasures, readUnsealed, storedSeals } from './stored-seals.query.js';

/** Sealing runs twice a minute and waits for transactions: an event older than this without a seal was left out. */
const unsealedSeconds = 180;

export interface Verification {
  /** The newest seal; null when nothing was sealed yet. */
  readonly head: { readonly number: number; readonly hash: string; readonly at: Instant } | null;
  readonly sealedUntil: Instant | null;
  /** From this number on, text and the events of tasks are sealed too. */
  readonly newFormFrom: number | null;
  /** Events whose text was erased, which is no finding. */
  readonly erased: number;
  /** Events that are not sealed yet, which is no finding. */
  readonly waiting: number;
  readonly findings: readonly Finding[];
}

/** Verifies one organisation's chain and reports all that is wrong with it. Only reads; run it in one snapshot. */
export async function verifyAuditTrail(sql: Sql, now: Instant, kept: readonly KeptHead[]): Promise<Verification> {
  const judge = new ChainJudge(await readErasures(sql));
  for await (const seal of storedSeals(sql)) judge.see(seal);
  const unsealed = await findUnsealed(sql, judge, now);
  const heads = kept.filter((one) => one.organisation === sql.organisationId);
  const findings = [
    ...judge.findings,
    ...(await compareChain(sql, judge)),
    ...(await compareHeads(sql, judge, heads)),
    ...unsealed.findings,
  ];
  const { last, lastSealedAt, sealedUntil, newFormFrom, erased } = judge;
  const head =
    lastSealedAt === null
      ? null
      : { number: last.number, hash: last.hash.toString('hex'), at: toInstant(lastSealedAt) };
  return {
    head,
    sealedUntil: sealedUntil === null ? null : toInstant(sealedUntil),
    newFormFrom,
    erased,
    waiting: unsealed.waiting,
    findings,
  };
}

/**
 * Sealing goes by the events' time: an unsealed event before the newest sealed one was left out, one after it waits, as
 * long as sealing runs.
 */
async function findUnsealed(
  sql: Sql,
  { sealedUntil, lastSealedAt }: ChainJudge,
  now: Instant,
): Promise<{ findings: readonly Finding[]; waiting: number }> {
  const due = toInstant(Date.parse(now) - unsealedSeconds * 1000);
  const passed = await readUnsealed(
    sql,
    '-infinity',
    sealedUntil === null ? '-infinity' : sealedUntil < due ? sealedUntil : due,
  );
  const behind = await readUnsealed(sql, sealedUntil ?? '-infinity', due);
  // Sealing would reach them some day; until then their author could change them.
  const ahead = await readUnsealed(sql, await readSoon(sql), 'infinity');
  const running = lastSealedAt !== null && lastSealedAt > due;
  const found = (
    count: number,
    oldest: Instant | null,
    ids: readonly Uuid[] | null,
    why: string,
  ): readonly Finding[] =>
    count === 0
      ? []
      : [
          {
            code: 'unsealed',
            number: null,
            eventId: ids?.[0] ?? null,
            note: `${String(count)} events, the oldest of ${oldest ?? ''}: ${why}; ${(ids ?? []).join(', ')}`,
          },
        ];
  return {
    findings: [
      ...found(
        passed.count,
        passed.oldest,
        passed.ids,
        'sealing has passed them, so that they were written later than they say',
      ),
      ...found(ahead.count, ahead.oldest, ahead.ids, 'they say a time that has not come yet'),
      ...(running ? [] : found(behind.count, behind.oldest, behind.ids, 'sealing stands still')),
    ],
    waiting: running ? behind.count : 0,
  };
}

/** Compares with the head that sealing itself stores beside the chain. */
async function compareChain(sql: Sql, { last, newFormFrom }: ChainJudge): Promise<readonly Finding[]> {
  const head = await readHead(sql);
  if (head === undefined) {
    return newFormFrom === null ? [] : [shortened(last.number, 'the head that sealing keeps is gone')];
  }
  return judgeHead(
    head.number,
    head.hash.toString('hex'),
    last.number,
    await readHashes(sql, [head.number]),
    'the head that sealing keeps',
  );
}

/**
 * Compares with the heads that were kept outside of the database: the first that does not match is reported, since the
 * others follow from it.
 */
async function compareHeads(sql: Sql, { last }: ChainJudge, heads: readonly KeptHead[]): Promise<readonly Finding[]> {
  const known = await readHashes(
    sql,
    heads.map(({ number }) => number),
  );
  const wrong = heads.flatMap(({ number, hash, at }) =>
    judgeHead(number, hash, last.number, known, `the head that was kept of ${at}`),
  );
  const first = (code: Finding['code']): readonly Finding[] => wrong.filter((one) => one.code === code).slice(0, 1);
  return [...first('rewritten'), ...wrong.filter((one) => one.code === 'shortened').slice(-1)];
}

function judgeHead(
  number: number,
  hash: string,
  last: number,
  known: ReadonlyMap<number, string>,
  which: string,
): readonly Finding[] {
  if (number > last) {
    return [shortened(number, `${which} is number ${String(number)}, the chain ends at ${String(last)}`)];
  }
  return known.get(number) === hash
    ? []
    : [{ code: 'rewritten', number, eventId: null, note: `${which} is another one` }];
}

const shortened = (number: number, note: string): Finding => ({ code: 'shortened', number, eventId: null, note });
