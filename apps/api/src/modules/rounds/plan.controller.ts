import { Controller, Param, Query } from '@nestjs/common';
import { type PlanView, type QueryOf, type ReschedulePreview, planOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound } from '../../platform/http/problem.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { PreviewReschedule } from './preview-reschedule.js';
import { ReadPlan } from './read-plan.js';
import type { PlanQuery } from './select-lines.js';

const { getPlan, previewReschedule } = planOperations;
type PreviewQuery = QueryOf<typeof previewReschedule>;

/** The plan of a round, and what a move would change of it. */
@Controller()
export class PlanController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plan: ReadPlan,
    private readonly preview: PreviewReschedule,
  ) {}

  @Handle(getPlan)
  async read(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(getPlan.query) }) query: PlanQuery,
    @AskedLanguage() language: Language,
  ): Promise<PlanView> {
    return orNotFound(await this.unitOfWork.read(who.organisationId, (sql) => this.plan.run(sql, id, query, language)));
  }

  @Handle(previewReschedule)
  async moves(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(previewReschedule.query) }) query: PreviewQuery,
    @AskedLanguage() language: Language,
  ): Promise<ReschedulePreview> {
    return orNotFound(
      await this.unitOfWork.read(who.organisationId, (sql) => this.preview.run(sql, id, query, language)),
    );
  }
}
