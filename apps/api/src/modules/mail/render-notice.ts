import { Injectable } from '@nestjs/common';
import { largestLogo, renderMail, type ClaimedNotice, type RenderNotice } from '@stegvis/notifications';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readLogoForMail } from '../organisations/organisations.door.js';
import { isUnavailable } from '../../platform/database/errors.js';
import { ComposeMail } from './compose-mail.js';
import { mailKindOf } from './kinds/mail-kinds.js';
import { mailPace } from '../notices/notices.door.js';
import { isPaceReached } from './mail-pace.query.js';
import { SqlOutbox } from './sql-outbox.js';

/**
 * Reads the current facts within the claim, so that no mail is sent about what is over, or to somebody who is no longer
 * concerned.
 */
@Injectable()
export class RenderClaimedNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly compose: ComposeMail,
    private readonly outbox: SqlOutbox,
  ) {}

  async run(notice: ClaimedNotice): ReturnType<RenderNotice> {
    try {
      return await this.render(notice);
    } catch (error) {
      // The mail is not at fault, so this must not count towards giving it up.
      if (isUnavailable(error)) return { kind: 'wait', reason: 'database', seconds: 10 };
      throw error;
    }
  }

  private async render(notice: ClaimedNotice): ReturnType<RenderNotice> {
    if (
      mailKindOf(notice.kind).unpaced !== true &&
      (await this.unitOfWork.read(notice.organisationId, (sql) => isPaceReached(sql, notice.recipientId)))
    ) {
      return { kind: 'wait', reason: 'slowed', seconds: mailPace.waitSeconds };
    }
    const result = await this.unitOfWork.read(notice.organisationId, async (sql) => {
      const composed = await this.compose.run(sql, notice);
      return typeof composed === 'string' ? composed : { ...composed, logo: await readLogoForMail(sql, largestLogo) };
    });
    if (typeof result === 'string') return { kind: 'suppress', reason: result };
    const { mail, stale, person, logo, address = person.email } = result;
    await this.outbox.drop(notice.lease, stale, 'finished');
    return { kind: 'send', to: { name: person.name, address }, content: renderMail(mail, person.language, logo) };
  }
}
