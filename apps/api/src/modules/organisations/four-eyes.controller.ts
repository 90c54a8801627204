import { Controller } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { FourEyesView } from '@stegvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { ConfirmFourEyes } from './confirm-four-eyes.js';
import { DeclineFourEyes } from './decline-four-eyes.js';
import { FourEyes } from './four-eyes.js';

const { getFourEyes, confirmFourEyes, declineFourEyes } = operations;

@Controller()
export class FourEyesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fourEyes: FourEyes,
    private readonly confirmation: ConfirmFourEyes,
    private readonly rejection: DeclineFourEyes,
  ) {}

  @Handle(getFourEyes)
  read(@Who() who: Identity): Promise<FourEyesView> {
    return this.unitOfWork.read(who.organisationId, (sql) => this.fourEyes.view(sql, who.personId));
  }

  @Handle(confirmFourEyes)
  confirm(@Who() who: Identity): Promise<FourEyesView> {
    return this.confirmation.run(who);
  }

  @Handle(declineFourEyes)
  decline(@Who() who: Identity): Promise<FourEyesView> {
    return this.rejection.run(who);
  }
}
