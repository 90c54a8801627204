import { Controller, Param } from '@nestjs/common';
import { historyOperations } from '@stegvis/contract';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { OpenMailLink } from './open-mail-link.js';

const { openMessageLink } = historyOperations;

/** Links of mails that the mailbox does not show. */
@Controller()
export class MailLinksController {
  constructor(private readonly opening: OpenMailLink) {}

  @Handle(openMessageLink)
  openLink(@Who() who: Identity, @Param('id') id: string): Promise<{ url: string }> {
    return this.opening.run(who, id);
  }
}
