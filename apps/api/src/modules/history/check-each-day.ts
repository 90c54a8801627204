import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { Tick } from '../../platform/schedule/tick.js';
import { checkRecords, SealAuditTrail, type CheckedRecord, type KeptHead } from '../seals/seals.door.js';
import { KeepRecordHeads } from './keep-record-heads.js';
import { noteVerified } from './verified-chains.query.js';

const tenMinutes = 600;
const day = 86_400;

/** Once a day every record is verified, and the heads of the chains are kept outside of the database. */
@Injectable()
export class CheckEachDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seals: SealAuditTrail,
    private readonly heads: KeepRecordHeads,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @Tick({ task: 'check-records', seconds: day, lookSeconds: tenMinutes, failed: 'the record was not verified' })
  async run(): Promise<void> {
    await this.seals.sealAll();
    const before = await this.heads.read();
    const kept: KeptHead[] = [];
    for await (const record of checkRecords(this.unitOfWork, () => this.clock.now(), before)) {
      this.report(record);
      await this.note(record);
      // A demo may be discarded with its record, so its head is not kept.
      if (record.demo || record.verification?.head == null) continue;
      kept.push({ organisation: record.id, ...record.verification.head });
    }
    await this.heads.run(kept);
  }

  private report({ id, findings }: CheckedRecord): void {
    for (const { code, number, eventId, note: why } of findings) {
      this.log.error(
        { organisation: id, code, number, event: eventId, note: why },
        'the record is not as it was sealed',
      );
    }
  }

  private async note({ id, verification }: CheckedRecord): Promise<void> {
    if (verification === null) return;
    await this.unitOfWork.run(id, null, (sql) => noteVerified(sql, verification.findings.length));
  }
}
