import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { ProcessRole } from '../config/process-role.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../http/log.js';

export interface Tick {
  readonly task: string;
  /** One process does the work in each slot of so many seconds. */
  readonly seconds: number;
  /** What did not happen, for the log. */
  readonly failed: string;
}

/** What was begun and has not ended for an hour was begun by a process that is gone: a slot of a day is not lost with it. */
const claim = `
  INSERT INTO ticks (task, slot, at) VALUES ($1, $2, $3)
  ON CONFLICT (task, slot) DO UPDATE SET at = excluded.at WHERE ticks.finished_at IS NULL AND ticks.at < excluded.at - interval '1 hour'`;

/**
 * A schedule fires in every replica; a primary key makes that harmless: the first one to write the slot does the work. Also what shutdown
 * waits for.
 */
@Injectable()
export class Ticks implements BeforeApplicationShutdown {
  private readonly running = new Set<Promise<unknown>>();
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly role: ProcessRole,
    private readonly log: Log,
  ) {}

  /** The work of a schedule, in a process that works. What fails is told in the log and tried again when the schedule fires next. */
  async each({ task, seconds, failed }: Tick, work: () => Promise<void>): Promise<void> {
    if (!this.role.works) return;
    await this.once(task, seconds, work).catch((error: unknown) => {
      this.log.warn({ err: error }, failed);
    });
  }

  /** Runs the work in one process per slot of so many seconds. False when another one has it, or when this process is stopping. */
  async once(task: string, seconds: number, work: () => Promise<void>): Promise<boolean> {
    if (this.stopping) return false;
    return this.track(this.claimAndRun(task, String(Math.floor(this.clock.epoch() / 1000 / seconds)), work));
  }

  /** Work that shutdown has to wait for. */
  track<T>(work: Promise<T>): Promise<T> {
    this.running.add(work);
    const done = (): void => void this.running.delete(work);
    work.then(done, done);
    return work;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.running);
  }

  private async claimAndRun(task: string, slot: string, work: () => Promise<void>): Promise<boolean> {
    const claimed = await this.unitOfWork.installation((sql) => sql.execute(claim, [task, slot, this.clock.now()]));
    if (claimed === 0) return false;
    try {
      await work();
    } catch (error) {
      // A slot may be a day, and the schedule fires more often: nobody should wait until tomorrow for what failed now. Where the database has
      // gone away, that is what has to be told, and not that the slot could not be given back.
      await this.unitOfWork
        .installation((sql) => sql.execute('DELETE FROM ticks WHERE task = $1 AND slot = $2', [task, slot]))
        .catch(() => undefined);
      throw error;
    }
    await this.unitOfWork.installation((sql) =>
      sql.execute('UPDATE ticks SET finished_at = $3 WHERE task = $1 AND slot = $2', [task, slot, this.clock.now()]),
    );
    return true;
  }
}
