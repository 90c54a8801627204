import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import { ComposeAnnouncement } from './compose-announcement.js';
import { ComposeConversation } from './compose-conversation.js';
import { ComposeEndedRoles } from './compose-ended-roles.js';
import { ComposePasswordMail } from './compose-password-mail.js';
import type { ClaimedRow, MailOrNot, Scene } from './mail-scene.js';

/** Mails that are about something else than a task or an invitation. */
@Injectable()
export class ComposeOther {
  constructor(
    private readonly conversations: ComposeConversation,
    private readonly endedRoles: ComposeEndedRoles,
    private readonly passwords: ComposePasswordMail,
    private readonly announcements: ComposeAnnouncement,
  ) {}

  /** Null for a kind that is none of these. */
  async run(sql: Sql, scene: Scene, first: ClaimedRow): Promise<MailOrNot | null> {
    if (first.kind === 'mention' || first.kind === 'to-do') return this.conversations.run(sql, scene);
    if (first.kind === 'role-ended') return this.endedRoles.run(sql, scene);
    if (first.kind.startsWith('address-') || first.kind === 'four-eyes') {
      return this.announcements.run(sql, scene, first);
    }
    return isOfAccount(first) ? this.passwords.run(sql, scene, first) : null;
  }
}

/** Whoever has an account is real, also in a demo, and what concerns their password or address was asked for from outside of it. */
export const isOfAccount = ({ kind }: ClaimedRow): boolean =>
  ['access-ended', 'factors-changed'].includes(kind) ||
  kind.startsWith('password-') ||
  (kind.startsWith('address-') && kind !== 'address-moved');
