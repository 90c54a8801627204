import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Log } from '../http/log.js';
import { Tick } from '../schedule/tick.js';
import { FileStore } from './file-store.js';

const keptSeconds = 86_400;
const failed = 'unfinished uploads were not removed this time';

/** Removes drafts of uploads whose process was killed. Each process sweeps its own disk. */
@Injectable()
export class SweepDrafts {
  constructor(
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @Tick({ task: 'sweep-drafts', seconds: 3600, failed, by: 'every-process', atStart: true })
  async run(): Promise<void> {
    const removed = await this.files.sweep(this.clock.epoch() - keptSeconds * 1000);
    if (removed > 0) this.log.info({ removed }, 'unfinished uploads were removed');
  }
}
