import { Injectable } from '@nestjs/common';
import { largestLogo, renderMail, type ClaimedNotice, type RenderNotice } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readLogoForMail } from '../organisations/organisations.door.js';
import { People } from '../people/people.door.js';
import { isUnavailable } from '../../platform/database/errors.js';
import { ComposeMail } from './compose-mail.js';
import type { ClaimedRow, Overtaken, Scene } from './mail-scene.js';
import { mailPace } from '../notices/notices.door.js';
import { isPaceReached } from './mail-pace.query.js';
import { SqlOutbox } from './sql-outbox.js';

const claimed = `
  SELECT id, subject_id, kind, series, detail, secret FROM notices
  WHERE organisation_id = $1 AND lease_token = $2 AND id = ANY($3::uuid[]) ORDER BY created_at, id`;

/** They have their caps where they are asked for, and somebody waits for them. */
const followsFromPress = new Set(['invitation', 'password-reset', 'password-changed', 'reminder']);

/** Looks at today's facts inside the claim: nothing goes out about what is over, or to who has no part in it any more. */
@Injectable()
export class RenderClaimedNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly compose: ComposeMail,
    private readonly outbox: SqlOutbox,
    private readonly clock: Clock,
  ) {}

  async run(notice: ClaimedNotice): ReturnType<RenderNotice> {
    try {
      return await this.render(notice);
    } catch (error) {
      // No fault of the mail's: it must not count towards giving it up.
      if (isUnavailable(error)) return { kind: 'wait', reason: 'database', seconds: 10 };
      throw error;
    }
  }

  private async render(notice: ClaimedNotice): ReturnType<RenderNotice> {
    if (
      !followsFromPress.has(notice.kind) &&
      (await this.unitOfWork.read(notice.organisationId, (sql) => isPaceReached(sql, notice.recipientId)))
    ) {
      return { kind: 'wait', reason: 'slowed', seconds: mailPace.waitSeconds };
    }
    const result = await this.unitOfWork.read(notice.organisationId, async (sql) => {
      const scene = await this.sceneOf(sql, notice);
      if (typeof scene === 'string') return scene;
      const composed = await this.compose.run(sql, scene);
      return typeof composed === 'string'
        ? composed
        : { ...composed, person: scene.person, logo: await readLogoForMail(sql, largestLogo) };
    });
    if (typeof result === 'string') return { kind: 'suppress', reason: result };
    const { mail, stale, person, logo, address = person.email } = result;
    await this.outbox.drop(notice.lease, stale, 'finished');
    return { kind: 'send', to: { name: person.name, address }, content: renderMail(mail, person.language, logo) };
  }

  private async sceneOf(sql: Sql, notice: ClaimedNotice): Promise<Scene | Overtaken> {
    const rows = await sql.query<ClaimedRow>(claimed, [sql.organisationId, notice.lease, notice.noticeIds]);
    const [organisation] = await sql.query<{ name: string; time_zone: string; demo: boolean }>(
      'SELECT name, time_zone, demo FROM organisations WHERE id = $1',
      [sql.organisationId],
    );
    const person = (await this.people.find(sql, [notice.recipientId])).get(notice.recipientId);
    if (rows.length === 0 || organisation === undefined || person === undefined) return 'gone';
    if (person.left) return 'left';
    const { name, time_zone: timeZone, demo } = organisation;
    return {
      rows,
      person,
      organisation: { name, timeZone, demo },
      now: this.clock.now(),
      today: this.clock.today(timeZone),
    };
  }
}
