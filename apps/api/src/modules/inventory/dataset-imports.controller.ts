import { Controller, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type ImportReport, type QueryOf, datasetOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import { IdempotentAnswers } from '../../platform/http/idempotent-answers.js';
import { Uploads } from '../../platform/files/uploads.js';
import type { Identity } from '../../platform/http/identity.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { getImportTemplate } from './get-import-template.js';
import { readColumnChoices } from './import/column-choices.js';
import { ImportDatasets } from './import-datasets.js';

const { importDatasets, getImportTemplate: template } = datasetOperations;

@Controller()
export class DatasetImportsController {
  constructor(
    private readonly importDatasetsAction: ImportDatasets,
    private readonly answers: IdempotentAnswers,
    private readonly uploads: Uploads,
  ) {}

  @Handle(importDatasets)
  async importDatasets(
    @Who() who: Identity,
    @Query({ schema: schemaOf(importDatasets.query) }) query: QueryOf<typeof importDatasets>,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReport | string> {
    await this.importDatasetsAction.mayImport(who);
    return this.uploads.receive(who, request, async (file) => {
      const options = {
        dryRun: query.dryRun ?? false,
        language,
        importId: query.importId,
        columns: readColumnChoices(query.columns),
        sheet: query.sheet,
      };
      const key = this.answers.keyOf(request, file.sha256);
      if (key === null) return this.importDatasetsAction.run(who, file, options, (work) => work());
      const answer =
        (await this.answers.given(key)) ??
        (await this.importDatasetsAction.run(who, file, options, (work) =>
          this.answers.once(key, async () => ({
            status: importDatasets.status,
            body: JSON.stringify(await work()),
            headers: {},
          })),
        ));
      reply.status(answer.status).header('content-type', 'application/json; charset=utf-8');
      return answer.body;
    });
  }

  @Handle(template)
  async getImportTemplate(
    @Query({ schema: schemaOf(template.query) }) { format }: QueryOf<typeof template>,
    @AskedLanguage() language: Language,
  ): Promise<StreamableFile> {
    const { bytes, mediaType, fileName } = await getImportTemplate(format, language);
    return new StreamableFile(bytes, {
      type: mediaType,
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }
}
