import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { ProcessRole } from '../config/process-role.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../http/log.js';
import type { TickOptions } from './tick.js';
import { claimSlot } from './ticks.query.js';
import { finishSlot, giveSlotBack } from '../database/ticks.store.js';

/**
 * A schedule fires in every process; a primary key makes that harmless: the first one to write the slot does the work.
 * Shutdown waits for it.
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

  /**
   * Does the work of a tick if this process gets the slot. A failure is logged, and the work is retried when the
   * schedule fires next.
   */
  async run(tick: TickOptions, work: () => Promise<void>): Promise<void> {
    const byEach = tick.by === 'every-process';
    if (this.stopping || !(byEach || this.role.works)) return;
    await this.track(byEach ? work() : this.oncePerSlot(tick, work)).catch((error: unknown) => {
      this.log.warn({ err: error }, tick.failed);
    });
  }

  /** Adds work that shutdown has to wait for. */
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

  private async oncePerSlot({ task, seconds }: TickOptions, work: () => Promise<void>): Promise<void> {
    const slot = String(Math.floor(this.clock.epoch() / 1000 / seconds));
    if (!(await this.unitOfWork.installation((sql) => claimSlot(sql, task, slot)))) return;
    try {
      await work();
    } catch (error) {
      // The slot is given back, since it may last a day, and failed work should not wait until tomorrow. When this
      // fails too, the first error
      await this.unitOfWork.installation((sql) => giveSlotBack(sql, task, slot)).catch(() => undefined);
      throw error;
    }
    await this.unitOfWork.installation((sql) => finishSlot(sql, task, slot));
  }
}
