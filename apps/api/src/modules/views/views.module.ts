import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { ChangeView } from './change-view.js';
import { CreateView } from './create-view.js';
import { DeleteView } from './delete-view.js';
import { ListViews } from './list-views.js';
import { RecordView } from './record-view.js';
import { ViewsController } from './views.controller.js';
import { SavedViewRow } from './saved-view.row.js';

const rows = TypeOrmModule.forFeature([SavedViewRow], 'stegvis_app');

@Module({
  imports: [rows, AuditModule, RolesModule],
  controllers: [ViewsController],
  providers: [RecordView, ListViews, CreateView, ChangeView, DeleteView],
})
export class ViewsModule {}
