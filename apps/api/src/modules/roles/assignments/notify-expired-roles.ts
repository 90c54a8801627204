import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Tick } from '../../../platform/schedule/tick.js';
import { NoticeOutbox } from '../../notices/notices.door.js';
import { takeRunOut } from './ended-roles.query.js';

/**
 * Days begin at different moments in different time zones, and the mail does not have to be sent in the same minute.
 */
const seconds = 15 * 60;

/** A role whose last day has passed is mailed like one that somebody ended. */
@Injectable()
export class NotifyExpiredRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: NoticeOutbox,
  ) {}

  @Tick({ task: 'roles-that-run-out', seconds, failed: 'roles that ran out were not notified this time' })
  async run(): Promise<void> {
    await this.clock.sync();
    for (const id of await this.unitOfWork.organisations()) {
      await this.unitOfWork.run(id, null, async (sql) => {
        for (const ended of await takeRunOut(sql)) {
          await this.outbox.roleEnded(sql, ended);
        }
      });
    }
  }
}
