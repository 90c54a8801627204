import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { FastifyRequest } from 'fastify';
import { isLockTimeout } from '../database/errors.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import {
  claimKey,
  nobodysOrganisation,
  noteAnswer,
  readAnswer,
  readYoungAnswer,
  type KeptAnswer,
  type KeptKey,
} from './idempotent-answers.query.js';
import { ProblemError, invalid } from './problem.js';

export interface Answer {
  readonly status: number;
  /** The serialized body. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface AnswerKey {
  /** The organisation of the caller; null before there is one. */
  readonly organisationId: Uuid | null;
  readonly caller: string;
  readonly actor: Uuid | null;
  readonly key: string;
  /** Everything that makes two requests the same: method, path, version seen, body. */
  readonly request: string | Buffer;
}

/** Refusals because of the state of things are stored and repeated. Errors of the request itself are judged again. */
const remembered = new Set([403, 404, 409, 410, 412, 422]);

/**
 * Stores the first answer to a key, in the transaction of what the request did, so that after a crash there is either
 * both or nothing; a second request with the key waits for the first one's transaction.
 */
@Injectable()
export class IdempotentAnswers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The key of a request, if it has one. `request` defaults to its JSON body; for files it is a hash of what was
   * received.
   */
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

  /** Runs `answer` in one transaction with storing its answer, or returns the earlier answer. */
  async once(key: AnswerKey, answer: () => Promise<Answer>): Promise<Answer> {
    const hashes = hashesOf(key);
    return this.within(key, async (sql) => {
      const earlier = await this.claimInTime(sql, hashes);
      if (earlier !== undefined) return earlier;
      const given = await answer();
      noteAnswer(sql, hashes, given);
      return given;
    });
  }

  /**
   * The same for an `answer` that does nothing outside of this transaction: it starts while the key is being claimed,
   * so that its first statements share a packet with the claim. It is rolled back if there is an earlier answer.
   */
  async onceAtOnce(key: AnswerKey, answer: () => Promise<Answer>): Promise<Answer> {
    const hashes = hashesOf(key);
    try {
      return await this.within(key, async (sql) => {
        const claiming = this.claimInTime(sql, hashes);
        // Both are waited for, since nothing may go on in a transaction that is rolled back.
        const [claimed, given] = await Promise.allSettled([claiming, answer()]);
        if (claimed.status === 'rejected') throw claimed.reason;
        if (claimed.value !== undefined) throw new AnsweredBefore(claimed.value);
        if (given.status === 'rejected') throw given.reason;
        noteAnswer(sql, hashes, given.value);
        return given.value;
      });
    } catch (error) {
      if (error instanceof AnsweredBefore) return error.answer;
      throw error;
    }
  }

  /**
   * The earlier answer, if there is one, for handlers that have much to do before the transaction in which `once`
   * claims the key.
   */
  given(key: AnswerKey): Promise<Answer | undefined> {
    const hashes = hashesOf(key);
    return this.within(key, async (sql) => {
      const row = await readYoungAnswer(sql, hashes);
      return row === undefined ? undefined : answerOf(row, hashes);
    });
  }

  /** Whether the request repeats one that was answered, before its body is read. */
  async isRepeat(request: FastifyRequest): Promise<boolean> {
    const key = this.keyOf(request, '');
    if (key === null) return false;
    const row = await this.within(key, (sql) => readYoungAnswer(sql, hashesOf(key)));
    return row !== undefined && row.status !== null;
  }

  /**
   * Stores a refusal in a transaction of its own, since the request's was rolled back, so that a repeat gets it again.
   */
  async rememberRefusal(key: AnswerKey, answer: Answer): Promise<void> {
    if (!remembered.has(answer.status)) return;
    const hashes = hashesOf(key);
    await this.unitOfWork.apart(() =>
      this.within(key, async (sql) => {
        if ((await this.claim(sql, hashes)) === undefined) noteAnswer(sql, hashes, answer);
      }),
    );
  }

  private within<T>(key: AnswerKey, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(key.organisationId ?? nobodysOrganisation, key.actor, work);
  }

  private claimInTime(sql: Sql, hashes: Hashes): Promise<Answer | undefined> {
    // A lock timeout means that the first request still holds the key.
    return this.claim(sql, hashes).catch((error: unknown) => {
      throw isLockTimeout(error)
        ? new ProblemError('idempotency-in-progress', { headers: { 'retry-after': '2' } })
        : error;
    });
  }

  private async claim(sql: Sql, hashes: Hashes): Promise<Answer | undefined> {
    if (await claimKey(sql, hashes, hashes.request)) return undefined;
    const row = await readAnswer(sql, hashes);
    if (row === undefined) throw new ProblemError('idempotency-in-progress');
    return answerOf(row, hashes);
  }
}

/** Rolls back what was started for a repeated request. */
class AnsweredBefore extends Error {
  constructor(readonly answer: Answer) {
    super('The request was answered before');
  }
}

interface Hashes extends KeptKey {
  readonly request: Buffer;
}

/** Only a hash of the key is stored, so that a reader of the table cannot guess passwords in a body from its hash. */
function hashesOf({ caller, key, request }: AnswerKey): Hashes {
  return {
    caller,
    keyHash: createHash('sha256').update(key).digest(),
    request: createHmac('sha256', key).update(request).digest(),
  };
}

function answerOf(row: KeptAnswer, hashes: Hashes): Answer {
  if (!row.request_hash.equals(hashes.request)) throw new ProblemError('idempotency-key-reused');
  if (row.status === null) throw new ProblemError('idempotency-in-progress');
  return { status: row.status, body: row.body ?? '', headers: row.headers ?? {} };
}
