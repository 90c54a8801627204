import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { CompareGuides } from './compare-guides.js';
import { GuideController } from './guide.controller.js';
import { Guides } from './guides.js';
import { ReadGuide } from './read-guide.js';
import { TailorGuide } from './tailor-guide.js';
import { GuideVersionRow } from './guide-version.row.js';

const rows = TypeOrmModule.forFeature([GuideVersionRow], 'stegvis_app');

/** The versions of the guide, and its texts. */
@Module({
  imports: [rows, AuditModule, RolesModule],
  controllers: [GuideController],
  providers: [CompareGuides, Guides, ReadGuide, TailorGuide],
  exports: [Guides],
})
export class GuideModule {}
