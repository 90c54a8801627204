import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ClaimedNotice } from '@stegvis/notifications';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { People } from '../people/people.door.js';
import { readClaimed } from './claimed-mail.query.js';
import type { ComposedMail, MailComposer, Overtaken, Scene } from './kinds/mail-composer.js';
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

  async run(sql: Sql, notice: ClaimedNotice): Promise<(ComposedMail & Pick<Scene, 'person'>) | Overtaken> {
    const scene = await this.sceneOf(sql, notice);
    if (typeof scene === 'string') return scene;
    const { composer, ofAccount } = mailKindOf(scene.rows[0].kind);
    // The people of a demo are made up, so no mail to them leaves the installation. The built-in mailbox is part of it.
    if (scene.organisation.demo && ofAccount !== true && this.configuration.values.smtpUrl !== undefined) return 'demo';
    const composed = await this.composers.get<MailComposer>(composer).compose(sql, scene);
    return typeof composed === 'string' ? composed : { ...composed, person: scene.person };
  }

  private async sceneOf(sql: Sql, notice: ClaimedNotice): Promise<Scene | Overtaken> {
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
