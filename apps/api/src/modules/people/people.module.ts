import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { AddPerson } from './add-person.js';
import { AddressProposalRow } from './addresses/address-proposal.row.js';
import { AddressProposalsController } from './addresses/address-proposals.controller.js';
import { ChangeAddress } from './addresses/change-address.js';
import { WithdrawAddressProposal } from './addresses/withdraw-address-proposal.js';
import { CreatePerson } from './create-person.js';
import { InvitationRow } from './invitation.row.js';
import { InvitePerson } from './invite-person.js';
import { ListPeople } from './list-people.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.js';
import { PersonRow } from './person.row.js';
import { UpdatePerson } from './update-person.js';

const rows = TypeOrmModule.forFeature([AddressProposalRow, InvitationRow, PersonRow], 'stegvis_app');

/** The people of an organisation, their addresses and invitations. */
@Module({
  imports: [rows, AuditModule, RolesModule],
  controllers: [PeopleController, AddressProposalsController],
  providers: [
    AddPerson,
    ChangeAddress,
    CreatePerson,
    InvitePerson,
    ListPeople,
    People,
    UpdatePerson,
    WithdrawAddressProposal,
  ],
  exports: [People, UpdatePerson],
})
export class PeopleModule {}
