import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { ChangeLogo } from './change-logo.js';
import { ConfirmFourEyes } from './confirm-four-eyes.js';
import { DeclineFourEyes } from './decline-four-eyes.js';
import { FourEyes } from './four-eyes.js';
import { FourEyesController } from './four-eyes.controller.js';
import { LogoController } from './logo.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { ReadInstallation } from './read-installation.js';
import { RedrawLogos } from './redraw-logos.js';
import { ReadOrganisations } from './read-organisations.js';
import { Organisations } from './organisations.js';
import { UpdateOrganisation } from './update-organisation.js';
import { FourEyesProposalRow } from './four-eyes-proposal.row.js';
import { OrganisationLogoRow } from './organisation-logo.row.js';
import { OrganisationRow } from './organisation.row.js';

const rows = TypeOrmModule.forFeature([FourEyesProposalRow, OrganisationLogoRow, OrganisationRow], 'stegvis_app');

@Module({
  imports: [rows, AuditModule, RolesModule],
  controllers: [OrganisationsController, FourEyesController, LogoController],
  providers: [
    ChangeLogo,
    ConfirmFourEyes,
    DeclineFourEyes,
    FourEyes,
    ReadInstallation,
    RedrawLogos,
    ReadOrganisations,
    UpdateOrganisation,
    Organisations,
  ],
  exports: [Organisations],
})
export class OrganisationsModule {}
