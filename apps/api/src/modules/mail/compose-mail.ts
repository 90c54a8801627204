import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ClaimedNotice } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { People } from '../people/people.door.js';
import { readClaimed } from './claimed-mail.query.js';
import type { ComposedMail, MailComposer, SuppressReason, MailContext } from './kinds/mail-composer.js';
import { mailKindOf } from './kinds/mail-kinds.js';

/** What a claimed mail says, from the facts as they are now. */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly people: People,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly composers: ModuleRef,
  ) {}

  async run(sql: Sql, notice: ClaimedNotice): Promise<(ComposedMail & Pick<MailContext, 'person'>) | SuppressReason> {
    const context = await this.contextOf(sql, notice);
    if (typeof context === 'string') return context;
    const { composer, ofAccount } = mailKindOf(context.rows[0].kind);
    // The people of a demo are made up, so no mail to them leaves the installation. The built-in mailbox is part of it.
    if (context.organisation.demo && ofAccount !== true && this.configuration.values.smtpUrl !== undefined) {
      return 'demo';
    }
    const composed = await this.composers.get<MailComposer>(composer).compose(sql, context);
    return typeof composed === 'string' ? composed : { ...composed, person: context.person };
  }

  private async contextOf(sql: Sql, notice: ClaimedNotice): Promise<MailContext | SuppressReason> {
    const [first, ...others] = await readClaimed(sql, notice);
    const organisation = await readOrganisationToday(sql, this.clock);
    const person = (await this.people.find(sql, [notice.recipientId])).get(notice.recipientId);
    if (first === undefined || person === undefined) return 'gone';
    if (person.left) return 'left';
    return {
      rows: [first, ...others],
      person,
      organisation,
      now: this.clock.now(),
      today: organisation.today,
      link: (path) => `${this.configuration.publicUrl}${path}`,
    };
  }
}
