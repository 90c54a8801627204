import { Controller, Query } from '@nestjs/common';
import { operations, type RaciRow } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import type { z } from 'zod';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ReadRaci } from './read-raci.js';

const { listRaci } = operations;

@Controller()
export class RaciController {
  constructor(private readonly raci: ReadRaci) {}

  @Handle(listRaci)
  list(@Who() who: Identity, @Query({ schema: schemaOf(listRaci.query) }) query: z.output<NonNullable<typeof listRaci.query>>, @AskedLanguage() language: Language): Promise<Page<RaciRow>> {
    return this.raci.run(who, query, language);
  }
}
