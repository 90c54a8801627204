import { Controller, Query } from '@nestjs/common';
import { type AttentionView, type QueryOf, attentionOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ReadAttention } from './read-attention.js';

const { getAttention } = attentionOperations;

/** What needs attention, over all rounds. */
@Controller()
export class AttentionController {
  constructor(private readonly attention: ReadAttention) {}

  @Handle(getAttention)
  read(
    @Who() who: Identity,
    @Query({ schema: schemaOf(getAttention.query) }) query: QueryOf<typeof getAttention>,
    @AskedLanguage() language: Language,
  ): Promise<{ items: AttentionView[]; more: number }> {
    return this.attention.run(who, query.all === true, language);
  }
}
