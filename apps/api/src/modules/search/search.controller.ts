import { Controller, Query } from '@nestjs/common';
import { type QueryOf, type SearchHit, operations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { costly } from '../../platform/threads/costly-functions.js';
import { SearchEverything } from './search-everything.js';

const { search } = operations;

@Controller()
export class SearchController {
  constructor(private readonly everything: SearchEverything) {}

  @Handle(search)
  async run(
    @Who() who: Identity,
    @AskedLanguage() language: Language,
    @Query({ schema: schemaOf(search.query) }) { q, limit }: QueryOf<typeof search>,
  ): Promise<{ hits: SearchHit[] }> {
    return { hits: await costly.search.run(() => this.everything.run(who, q, limit, language)) };
  }
}
