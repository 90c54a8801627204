import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Log } from '../../platform/http/log.js';
import { keepHeads, readKeptHeads, type KeptHead } from '../seals/seals.door.js';
import { MailHeads } from './mail-heads.js';

/** Keeps the heads of the chains outside of the database: in a file, in the log and by mail. */
@Injectable()
export class KeepRecordHeads {
  private readonly file: string;

  constructor(
    private readonly mail: MailHeads,
    private readonly log: Log,
    configuration: Configuration,
  ) {
    this.file = configuration.values.auditHeadsFile;
  }

  /** A file that cannot be read is reported, and counts as empty. */
  async read(): Promise<readonly KeptHead[]> {
    try {
      const { heads, unreadable } = await readKeptHeads(this.file, false);
      if (unreadable > 0) this.log.warn({ unreadable }, 'lines of the file with the kept heads cannot be read');
      return heads;
    } catch (error) {
      this.log.error({ err: error }, 'the record could not be compared with the heads that were kept');
      return [];
    }
  }

  /** Each destination is independent: a full disk does not stop the mail. */
  async run(heads: readonly KeptHead[]): Promise<void> {
    for (const head of heads) this.log.info({ ...head }, 'head of the record');
    await keepHeads(this.file, heads).catch((error: unknown) => {
      this.log.error({ err: error }, 'the heads of the record could not be written to their file');
    });
    await this.mail.send(heads);
  }
}
