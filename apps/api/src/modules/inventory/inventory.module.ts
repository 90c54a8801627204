import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { CancelDatasetImport } from './cancel-dataset-import.js';
import { CreateDataset } from './create-dataset.js';
import { DatasetImportsController } from './dataset-imports.controller.js';
import { DatasetsController } from './datasets.controller.js';
import { FollowedImportsController } from './followed-imports.controller.js';
import { GetDatasetImport } from './get-dataset-import.js';
import { GetDataset } from './get-dataset.js';
import { ImportDatasets } from './import-datasets.js';
import { FollowImports } from './import/follow-imports.js';
import { PurgeKeptChanges } from './import/purge-kept-changes.js';
import { WriteImport } from './import/write-import.js';
import { WriteUndo } from './import/write-undo.js';
import { ListDatasetImports } from './list-dataset-imports.js';
import { ListDatasets } from './list-datasets.js';
import { ListUnits } from './list-units.js';
import { RecordDataset } from './record-dataset.js';
import { UndoDatasetImport } from './undo-dataset-import.js';
import { UpdateDataset } from './update-dataset.js';
import { DatasetImportChangeRow } from './import/dataset-import-change.row.js';
import { DatasetImportRow } from './dataset-import.row.js';
import { DatasetRow } from './dataset.row.js';
import { ImportColumnChoiceRow } from './import/import-column-choice.row.js';

const rows = TypeOrmModule.forFeature(
  [DatasetImportChangeRow, DatasetImportRow, DatasetRow, ImportColumnChoiceRow],
  'stegvis_app',
);

@Module({
  imports: [rows, AuditModule, RolesModule],
  controllers: [DatasetImportsController, FollowedImportsController, DatasetsController],
  providers: [
    ListDatasets,
    ListUnits,
    GetDataset,
    CreateDataset,
    UpdateDataset,
    ImportDatasets,
    FollowImports,
    WriteImport,
    ListDatasetImports,
    GetDatasetImport,
    CancelDatasetImport,
    UndoDatasetImport,
    WriteUndo,
    RecordDataset,
    PurgeKeptChanges,
  ],
  exports: [CreateDataset],
})
export class InventoryModule {}
