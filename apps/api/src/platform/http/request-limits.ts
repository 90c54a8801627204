import { Injectable } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { mostForTurn, noteWaiting } from '../database/patience.js';
import { ProblemError } from './problem.js';

/** How many requests of one kind somebody may have at once in a process, how many more may wait, and how long. */
export interface Limit {
  readonly running: number;
  readonly waiting: number;
}

/**
 * Limits for a person, a person's open streams, and an address without a session. A browser sends six requests at once;
 * the others of a page wait a moment, and only programs that send many get 429. Many people share one address, so its
 * limit is much higher.
 */
export const limits = {
  person: { running: 8, waiting: 40 },
  stream: { running: 10, waiting: 0 },
  address: { running: 64, waiting: 200 },
} as const satisfies Readonly<Record<string, Limit>>;

interface Lane {
  running: number;
  readonly waiting: (() => void)[];
}

const tooMany = (): ProblemError =>
  new ProblemError('too-many-requests', { headers: { 'retry-after': '2' }, params: { seconds: 2 } });

/** Limits concurrent requests, so that nobody delays others by sending many. */
@Injectable()
export class RequestLimits {
  private readonly lanes = new Map<string, Lane>();

  /** Waits for a turn, which ends with the response. @throws ProblemError 429 */
  async enter(of: keyof typeof limits, whose: string, answer: ServerResponse): Promise<void> {
    const key = `${of} ${whose}`;
    const lane = this.lanes.get(key) ?? { running: 0, waiting: [] };
    this.lanes.set(key, lane);
    if (lane.running < limits[of].running) lane.running += 1;
    else if (lane.waiting.length < limits[of].waiting) {
      const asked = performance.now();
      await turnIn(lane);
      noteWaiting(performance.now() - asked);
    } else throw tooMany();
    // A client that has disconnected meanwhile needs no turn.
    if (answer.closed) this.leave(key, lane);
    else {
      answer.once('close', () => {
        this.leave(key, lane);
      });
    }
  }

  private leave(key: string, lane: Lane): void {
    const next = lane.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    lane.running -= 1;
    if (lane.running === 0) this.lanes.delete(key);
  }
}

/** Resolves when a finished request passes its place on. */
function turnIn(lane: Lane): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const take = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      lane.waiting.splice(lane.waiting.indexOf(take), 1);
      reject(tooMany());
    }, mostForTurn());
    lane.waiting.push(take);
  });
}
