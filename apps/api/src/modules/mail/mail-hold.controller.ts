import { Controller } from '@nestjs/common';
import { operations, type MailHoldView } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { HoldMail } from './hold-mail.js';
import { ReadMailHold } from './read-mail-hold.js';

const { getMailHold, holdMail, releaseMail, holdAllMail, releaseAllMail } = operations;

@Controller()
export class MailHoldController {
  constructor(
    private readonly reading: ReadMailHold,
    private readonly holding: HoldMail,
  ) {}

  @Handle(getMailHold)
  read(@Who() who: Identity, @AskedLanguage() language: Language): Promise<MailHoldView> {
    return this.reading.run(who, language);
  }

  @Handle(holdMail)
  hold(@Who() who: Identity, @AskedLanguage() language: Language): Promise<MailHoldView> {
    return this.holding.ofOrganisation(who, true, language);
  }

  @Handle(releaseMail)
  release(@Who() who: Identity, @AskedLanguage() language: Language): Promise<MailHoldView> {
    return this.holding.ofOrganisation(who, false, language);
  }

  @Handle(holdAllMail)
  holdAll(@Who() who: Identity, @AskedLanguage() language: Language): Promise<MailHoldView> {
    return this.holding.ofInstallation(who, true, language);
  }

  @Handle(releaseAllMail)
  releaseAll(@Who() who: Identity, @AskedLanguage() language: Language): Promise<MailHoldView> {
    return this.holding.ofInstallation(who, false, language);
  }
}
