import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CreateDataset } from './create-dataset.js';
import { DatasetImportsController } from './dataset-imports.controller.js';
import { DatasetsController } from './datasets.controller.js';
import { GetDataset } from './get-dataset.js';
import { ImportDatasets } from './import-datasets.js';
import { WriteImport } from './import/write-import.js';
import { ListDatasets } from './list-datasets.js';
import { ListUnits } from './list-units.js';
import { RecordDataset } from './record-dataset.js';
import { UpdateDataset } from './update-dataset.js';

@Module({
  imports: [HistoryModule, PeopleModule],
  controllers: [DatasetImportsController, DatasetsController],
  providers: [ListDatasets, ListUnits, GetDataset, CreateDataset, UpdateDataset, ImportDatasets, WriteImport, RecordDataset],
  exports: [CreateDataset],
})
export class DatasetsModule {}
