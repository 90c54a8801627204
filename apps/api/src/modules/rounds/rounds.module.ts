import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { GuideModule } from '../guide/guide.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ChangeRound } from './change-round.js';
import { ChooseDatasets } from './choose-datasets.js';
import { ListRoundDatasets } from './list-round-datasets.js';
import { CreateRound } from './create-round.js';
import { PlanController } from './plan.controller.js';
import { PreviewReschedule } from './preview-reschedule.js';
import { ReadBoard } from './read-board.js';
import { ReadPlan } from './read-plan.js';
import { ReadRound } from './read-round.js';
import { RemoveDataset } from './remove-dataset.js';
import { RoundDatasetsController } from './round-datasets.controller.js';
import { RoundRecord } from './round-record.js';
import { SettleRound } from './settle-round.js';
import { RoundLifeController, RoundsController } from './rounds.controller.js';
import { RoundUpgrades } from './round-upgrades.js';
import { StartRound } from './start-round.js';
import { UpgradeRound } from './upgrade-round.js';
import { RoundDatasetRow } from './round-dataset.row.js';
import { RoundRow } from './round.row.js';

const rows = TypeOrmModule.forFeature([RoundDatasetRow, RoundRow], 'stegvis_app');

@Module({
  imports: [rows, AuditModule, GuideModule, RolesModule, TasksModule],
  controllers: [RoundsController, RoundLifeController, RoundDatasetsController, PlanController],
  providers: [
    ReadRound,
    ReadBoard,
    ReadPlan,
    PreviewReschedule,
    RoundRecord,
    CreateRound,
    StartRound,
    ChangeRound,
    ChooseDatasets,
    ListRoundDatasets,
    RemoveDataset,
    RoundUpgrades,
    UpgradeRound,
    SettleRound,
  ],
  exports: [SettleRound, CreateRound, StartRound, ChooseDatasets, RemoveDataset],
})
export class RoundsModule {}
