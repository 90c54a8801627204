import { Controller, Param } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { PersonView } from '@stegvis/contract';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { WithdrawAddressProposal } from './withdraw-address-proposal.js';

@Controller()
export class AddressProposalsController {
  constructor(private readonly withdrawal: WithdrawAddressProposal) {}

  @Handle(operations.withdrawAddressProposal)
  withdraw(@Who() who: Identity, @Param('id') id: string): Promise<PersonView> {
    return this.withdrawal.run(who, id);
  }
}
