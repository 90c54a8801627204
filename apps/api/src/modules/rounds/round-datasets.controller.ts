import { Body, Controller, Param, Query } from '@nestjs/common';
import { type AnswerOf, type BodyOf, type QueryOf, roundOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ChooseDatasets } from './choose-datasets.js';
import { ListRoundDatasets } from './list-round-datasets.js';
import { RemoveDataset } from './remove-dataset.js';
import type { RoundDatasetQuery, RoundDatasetView } from './round-datasets.query.js';

const { addDatasets, listRoundDatasets, removeDataset } = roundOperations;
type Chosen = BodyOf<typeof addDatasets>;
type Answer = AnswerOf<typeof addDatasets>;
type Removal = QueryOf<typeof removeDataset>;

/** The datasets of a round. */
@Controller()
export class RoundDatasetsController {
  constructor(
    private readonly datasets: ListRoundDatasets,
    private readonly chooseDatasets: ChooseDatasets,
    private readonly removal: RemoveDataset,
  ) {}

  @Handle(listRoundDatasets)
  list(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(listRoundDatasets.query) }) query: RoundDatasetQuery,
  ): Promise<Page<RoundDatasetView>> {
    return this.datasets.run(who, id, query);
  }

  @Handle(addDatasets)
  choose(
    @Who() who: Identity,
    @Param('id') id: string,
    @Body({ schema: schemaOf(addDatasets.body) }) body: Chosen,
    @AskedLanguage() language: Language,
  ): Promise<Answer> {
    return this.chooseDatasets.run(who, id, body.datasetIds, body.reason ?? null, language);
  }

  @Handle(removeDataset)
  remove(
    @Who() who: Identity,
    @Param('id') id: string,
    @Param('datasetId') datasetId: string,
    @Query({ schema: schemaOf(removeDataset.query) }) query: Removal,
  ): Promise<void> {
    return this.removal.run(who, id, datasetId, query.reason ?? null);
  }
}
