import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../clock/clock.js';
import { Log } from '../http/log.js';
import { FileStore } from './file-store.js';

const everySeconds = 3600;
const keptSeconds = 86_400;

/** What uploads left behind whose process was killed. Each process looks at its own disk. */
@Injectable()
export class SweepDrafts implements OnApplicationBootstrap {
  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval(everySeconds * 1000)
  async run(): Promise<void> {
    try {
      const removed = await this.files.sweep(this.clock.epoch() - keptSeconds * 1000);
      if (removed > 0) this.log.info({ removed }, 'unfinished uploads were removed');
    } catch (error) {
      this.log.warn({ err: error }, 'unfinished uploads were not removed this time');
    }
  }
}
