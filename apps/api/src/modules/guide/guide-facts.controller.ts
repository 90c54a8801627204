import { Controller, Query } from '@nestjs/common';
import { operations, type RaciRow } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import type { z } from 'zod';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import type { GuideChange } from '../tasks/tasks.door.js';
import { CompareGuides } from './compare-guides.js';
import { ReadRaci } from './read-raci.js';

const { listRaci, compareGuides } = operations;

/** What follows from the guide: who does what, and what a version changes. */
@Controller()
export class GuideFactsController {
  constructor(
    private readonly raci: ReadRaci,
    private readonly comparison: CompareGuides,
  ) {}

  @Handle(listRaci)
  list(@Who() who: Identity, @Query({ schema: schemaOf(listRaci.query) }) query: z.output<NonNullable<typeof listRaci.query>>, @AskedLanguage() language: Language): Promise<Page<RaciRow>> {
    return this.raci.run(who, query, language);
  }

  @Handle(compareGuides)
  compare(@Who() who: Identity, @Query({ schema: schemaOf(compareGuides.query) }) query: z.output<NonNullable<typeof compareGuides.query>>, @AskedLanguage() language: Language): Promise<Page<GuideChange>> {
    return this.comparison.run(who, query, language);
  }
}
