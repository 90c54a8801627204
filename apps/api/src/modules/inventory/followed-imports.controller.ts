import { Controller, Param, Query } from '@nestjs/common';
import {
  type ImportRun,
  type ImportRunDetail,
  type ImportUndo,
  type QueryOf,
  datasetImportOperations,
} from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { CancelDatasetImport } from './cancel-dataset-import.js';
import { GetDatasetImport } from './get-dataset-import.js';
import { ListDatasetImports } from './list-dataset-imports.js';
import { UndoDatasetImport } from './undo-dataset-import.js';

const { listDatasetImports, getDatasetImport, cancelDatasetImport, undoDatasetImport } = datasetImportOperations;

@Controller()
export class FollowedImportsController {
  constructor(
    private readonly list: ListDatasetImports,
    private readonly get: GetDatasetImport,
    private readonly cancel: CancelDatasetImport,
    private readonly undo: UndoDatasetImport,
  ) {}

  @Handle(listDatasetImports)
  listDatasetImports(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listDatasetImports.query) })
    query: QueryOf<typeof listDatasetImports>,
  ): Promise<Page<ImportRun>> {
    return this.list.run(who, query);
  }

  @Handle(getDatasetImport)
  getDatasetImport(@Who() who: Identity, @Param('id') id: string): Promise<ImportRunDetail> {
    return this.get.run(who, id);
  }

  @Handle(cancelDatasetImport)
  cancelDatasetImport(@Who() who: Identity, @Param('id') id: string): Promise<ImportRun> {
    return this.cancel.run(who, id);
  }

  @Handle(undoDatasetImport)
  undoDatasetImport(
    @Who() who: Identity,
    @Param('id') id: string,
    @AskedLanguage() language: Language,
  ): Promise<ImportUndo> {
    return this.undo.run(who, id, language);
  }
}
