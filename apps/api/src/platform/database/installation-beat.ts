import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { Tick } from '../schedule/tick.js';
import { remember } from './installation-mark.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * Counts the minutes in the database and then in the data folder: a restored database is recognised by a lower count.
 */
@Injectable()
export class InstallationBeat {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly configuration: Configuration,
  ) {}

  /** A missed minute does no harm: the next one counts on. */
  @Tick({ task: 'installation-beat', seconds: 60, failed: 'a minute was not counted', by: 'every-process' })
  async beat(): Promise<void> {
    const rows = await this.unitOfWork.installation((sql) =>
      sql.query<{ beat: number }>('UPDATE installation_mark SET beat = beat + 1 RETURNING beat'),
    );
    for (const { beat } of rows) await remember(this.configuration.values.dataDir, beat);
  }
}
