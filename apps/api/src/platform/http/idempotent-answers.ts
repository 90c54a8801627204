import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.js';
import { isLockTimeout } from '../database/errors.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ProblemError, invalid } from './problem.js';

export interface Answer {
  readonly status: number;
  /** As it is sent. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface AnswerKey {
  /** The organisation of the caller; none for what is called before there is one. */
  readonly organisationId: Uuid | null;
  readonly caller: string;
  readonly actor: Uuid | null;
  readonly key: string;
  /** Everything that makes two requests the same: method, path, version seen, body. */
  readonly request: string | Buffer;
}

const installation = '00000000-0000-0000-0000-000000000000';
const hours = 24;
/** Refusals that were decided on the state of things: repeated as they were. What was wrong with the request itself is judged anew. */
const remembered = new Set([403, 404, 409, 410, 412, 422]);

const select =
  'SELECT request_hash, status, headers, body FROM idempotency_keys WHERE organisation_id = $1 AND caller = $2 AND key_hash = $3';

interface Row {
  readonly request_hash: Buffer;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: string | null;
}

/**
 * The first answer to a key is the answer. It is kept in the transaction of what the request did, so that after a crash there is either
 * both or nothing; a second request with the key waits for the first one's transaction.
 */
@Injectable()
export class IdempotentAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The key that a request carries, if any. `request` defaults to its JSON body; for files give a hash of what was received. */
  keyOf(request: FastifyRequest, body: string | Buffer = JSON.stringify(request.body ?? null)): AnswerKey | null {
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.method !== 'POST') return null;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw invalid({ path: 'Idempotency-Key', code: 'invalid-format' });
    }
    const { identity } = request;
    const said = [request.method, request.url, request.headers['if-match'] ?? '', ''].join('\n');
    return {
      organisationId: identity?.organisationId ?? null,
      caller: identity?.accountId ?? 'nobody',
      actor: identity?.personId ?? null,
      key,
      request: Buffer.concat([Buffer.from(said), Buffer.from(body)]),
    };
  }

  /** Runs `answer` in one transaction with the note of what it answered, or gives the earlier answer. */
  async once(key: AnswerKey, answer: () => Promise<Answer>): Promise<Answer> {
    const hashes = hashesOf(key);
    return this.within(key, async (sql) => {
      // A lock that is not had in time: the first request still holds the key.
      const earlier = await this.claim(sql, key, hashes).catch((error: unknown) => {
        throw isLockTimeout(error)
          ? new ProblemError('idempotency-in-progress', { headers: { 'retry-after': '2' } })
          : error;
      });
      if (earlier !== undefined) return earlier;
      const given = await answer();
      note(sql, key, hashes, given);
      return given;
    });
  }

  /** The earlier answer, if there is one: for whoever has much to do before the transaction in which `once` claims the key. */
  given(key: AnswerKey): Promise<Answer | undefined> {
    const hashes = hashesOf(key);
    return this.within(key, async (sql) => {
      const rows = await sql.query<Row>(`${select} AND created_at >= $4`, [
        key.organisationId ?? installation,
        key.caller,
        hashes.key,
        this.clock.after(-hours * 3600),
      ]);
      const row = rows[0];
      return row === undefined ? undefined : answerOf(row, hashes);
    });
  }

  /** Whether the request repeats one that was answered, before anything of its body is read. */
  async isRepeat(request: FastifyRequest): Promise<boolean> {
    const key = this.keyOf(request, '');
    if (key === null) return false;
    const given = await this.within(key, (sql) =>
      sql.query(`${select} AND status IS NOT NULL AND created_at >= $4`, [
        key.organisationId ?? installation,
        key.caller,
        hashesOf(key).key,
        this.clock.after(-hours * 3600),
      ]),
    );
    return given.length > 0;
  }

  /** A refusal rolled everything back; it is kept by itself, so that the repeat hears it again. */
  async rememberRefusal(key: AnswerKey, answer: Answer): Promise<void> {
    if (!remembered.has(answer.status)) return;
    const hashes = hashesOf(key);
    await this.unitOfWork.apart(() =>
      this.within(key, async (sql) => {
        if ((await this.claim(sql, key, hashes)) === undefined) note(sql, key, hashes, answer);
      }),
    );
  }

  async forgetOld(organisationId: Uuid | null): Promise<void> {
    await this.unitOfWork.run(organisationId ?? installation, null, (sql) =>
      sql.execute('DELETE FROM idempotency_keys WHERE organisation_id = $1 AND created_at < $2', [
        organisationId ?? installation,
        this.clock.after(-hours * 3600),
      ]),
    );
  }

  private within<T>(key: AnswerKey, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(key.organisationId ?? installation, key.actor, work);
  }

  private async claim(sql: Sql, key: AnswerKey, hashes: Hashes): Promise<Answer | undefined> {
    const mine = [key.organisationId ?? installation, key.caller, hashes.key];
    const claimed = await sql.execute(
      `INSERT INTO idempotency_keys AS k (organisation_id, caller, key_hash, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, caller, key_hash) DO UPDATE SET request_hash = excluded.request_hash, created_at = excluded.created_at, status = NULL, body = NULL, headers = NULL
       WHERE k.created_at < $6`,
      [...mine, hashes.request, this.clock.now(), this.clock.after(-hours * 3600)],
    );
    if (claimed === 1) return undefined;
    const rows = await sql.query<Row>(select, mine);
    const row = rows[0];
    if (row === undefined) throw new ProblemError('idempotency-in-progress');
    return answerOf(row, hashes);
  }
}

interface Hashes {
  readonly key: Buffer;
  readonly request: Buffer;
}

/** The key itself is not kept: whoever reads the table cannot guess passwords in a body from its hash. */
function hashesOf({ key, request }: AnswerKey): Hashes {
  return {
    key: createHash('sha256').update(key).digest(),
    request: createHmac('sha256', key).update(request).digest(),
  };
}

function answerOf(row: Row, hashes: Hashes): Answer {
  if (!row.request_hash.equals(hashes.request)) throw new ProblemError('idempotency-key-reused');
  if (row.status === null) throw new ProblemError('idempotency-in-progress');
  return { status: row.status, body: row.body ?? '', headers: row.headers ?? {} };
}

function note(sql: Sql, key: AnswerKey, hashes: Hashes, answer: Answer): void {
  sql.send(
    'UPDATE idempotency_keys SET status = $4, headers = $5, body = $6 WHERE organisation_id = $1 AND caller = $2 AND key_hash = $3',
    [key.organisationId ?? installation, key.caller, hashes.key, answer.status, answer.headers, answer.body],
  );
}
