import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';

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
  ) {}

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
    const claimed = await this.unitOfWork.installation((sql) =>
      sql.execute('INSERT INTO ticks (task, slot, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [task, slot, this.clock.now()]),
    );
    if (claimed === 0) return false;
    await work();
    await this.unitOfWork.installation((sql) => sql.execute('UPDATE ticks SET finished_at = $3 WHERE task = $1 AND slot = $2', [task, slot, this.clock.now()]));
    return true;
  }
}
