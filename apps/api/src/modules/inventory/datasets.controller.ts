import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { type DatasetView, type QueryOf, datasetInput, datasetOperations, datasetPatch } from '@stegvis/contract';
import { Handle, SeenVersion, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { CreateDataset } from './create-dataset.js';
import type { DatasetListQuery } from './datasets.query.js';
import { GetDataset } from './get-dataset.js';
import { ListDatasets } from './list-datasets.js';
import { ListUnits } from './list-units.js';
import type { UnitCount } from './units.query.js';
import { UpdateDataset } from './update-dataset.js';

const { listDatasets, listUnits, createDataset, getDataset, updateDataset } = datasetOperations;

@Controller()
export class DatasetsController {
  constructor(
    private readonly list: ListDatasets,
    private readonly create: CreateDataset,
    private readonly get: GetDataset,
    private readonly update: UpdateDataset,
    private readonly units: ListUnits,
  ) {}

  @Handle(listDatasets)
  listDatasets(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listDatasets.query) }) query: DatasetListQuery,
  ): Promise<Page<DatasetView>> {
    return this.list.run(who, query);
  }

  @Handle(listUnits)
  listUnits(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listUnits.query) }) query: QueryOf<typeof listUnits>,
  ): Promise<Page<UnitCount>> {
    return this.units.run(who, query);
  }

  @Handle(createDataset)
  createDataset(
    @Who() who: Identity,
    @Body({ schema: datasetInput }) body: z.output<typeof datasetInput>,
  ): Promise<DatasetView> {
    return this.create.run(who, body);
  }

  @Handle(getDataset)
  getDataset(@Who() who: Identity, @Param('id') id: string): Promise<DatasetView> {
    return this.get.run(who, id);
  }

  @Handle(updateDataset)
  updateDataset(
    @Who() who: Identity,
    @Param('id') id: string,
    @SeenVersion() seen: number,
    @Body({ schema: datasetPatch }) body: z.output<typeof datasetPatch>,
  ): Promise<DatasetView> {
    return this.update.run(who, id, seen, body);
  }
}
