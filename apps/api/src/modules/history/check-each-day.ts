import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { Tick } from '../../platform/schedule/tick.js';
import {
  checkRecords,
  keepHeads,
  readKeptHeads,
  SealAuditTrail,
  type CheckedRecord,
  type KeptHead,
} from '../seals/seals.door.js';
import { MailHeads } from './mail-heads.js';
import { noteVerified } from './verified-chains.query.js';

const tenMinutes = 600;
const day = 86_400;
/** Services of the daily check. */
@Injectable()
export class RecordKeeping {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly seals: SealAuditTrail,
    readonly mail: MailHeads,
    readonly log: Log,
  ) {}
}

/** Once a day every record is verified, and the heads of the chains are kept outside of the database. */
@Injectable()
export class CheckEachDay {
  private readonly file: string;

  constructor(
    private readonly keeping: RecordKeeping,
    private readonly clock: Clock,
    configuration: Configuration,
  ) {
    this.file = configuration.values.auditHeadsFile;
  }

  @Tick({ task: 'check-records', seconds: day, lookSeconds: tenMinutes, failed: 'the record was not verified' })
  async run(): Promise<void> {
    const { unitOfWork, seals } = this.keeping;
    await seals.sealAll();
    const heads = await this.keptHeads();
    const kept: KeptHead[] = [];
    for await (const record of checkRecords(unitOfWork, () => this.clock.now(), heads)) {
      this.tell(record);
      await this.note(record);
      // A demo may be discarded with its record, so its head is not kept.
      if (record.demo || record.verification?.head == null) continue;
      kept.push({ organisation: record.id, ...record.verification.head });
    }
    await this.keep(kept);
  }

  /** A file that cannot be read is reported, and the chains are verified all the same. */
  private async keptHeads(): Promise<readonly KeptHead[]> {
    const { log } = this.keeping;
    try {
      const { heads, unreadable } = await readKeptHeads(this.file, false);
      if (unreadable > 0) log.warn({ unreadable }, 'lines of the file with the kept heads cannot be read');
      return heads;
    } catch (error) {
      log.error({ err: error }, 'the record could not be compared with the heads that were kept');
      return [];
    }
  }

  private tell({ id, findings }: CheckedRecord): void {
    for (const { code, number, eventId, note: why } of findings) {
      this.keeping.log.error(
        { organisation: id, code, number, event: eventId, note: why },
        'the record is not as it was sealed',
      );
    }
  }

  private async note({ id, verification }: CheckedRecord): Promise<void> {
    if (verification === null) return;
    await this.keeping.unitOfWork.run(id, null, (sql) => noteVerified(sql, verification.findings.length));
  }

  /** Each destination is independent: a full disk does not stop the mail. */
  private async keep(heads: readonly KeptHead[]): Promise<void> {
    const { log, mail } = this.keeping;
    for (const head of heads) log.info({ ...head }, 'head of the record');
    await keepHeads(this.file, heads).catch((error: unknown) => {
      log.error({ err: error }, 'the heads of the record could not be written to their file');
    });
    await mail.send(heads);
  }
}
