import { Body, Controller, Param, Query } from '@nestjs/common';
import { type BodyOf, type QueryOf, operations } from '@stegvis/contract';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page } from '../../../platform/http/list-page.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import type { ApiTokenView } from './list-api-tokens.js';
import { CreateApiToken } from './create-api-token.js';
import { ListApiTokens } from './list-api-tokens.js';
import { RevokeApiToken } from './revoke-api-token.js';

const { listApiTokens, createApiToken, revokeApiToken } = operations;

@Controller()
export class ApiTokensController {
  constructor(
    private readonly list: ListApiTokens,
    private readonly creation: CreateApiToken,
    private readonly revocation: RevokeApiToken,
  ) {}

  @Handle(listApiTokens)
  all(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listApiTokens.query) }) query: QueryOf<typeof listApiTokens>,
  ): Promise<Page<ApiTokenView>> {
    return this.list.run(who, query);
  }

  @Handle(createApiToken)
  create(
    @Who() who: Identity,
    @Body({ schema: schemaOf(createApiToken.body) }) body: BodyOf<typeof createApiToken>,
  ): Promise<ApiTokenView & { token: string }> {
    return this.creation.run(who, body);
  }

  @Handle(revokeApiToken)
  revoke(@Who() who: Identity, @Param('id') id: string): Promise<void> {
    return this.revocation.run(who, id);
  }
}
