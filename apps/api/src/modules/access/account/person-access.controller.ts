import { Controller, Param, Query } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { QueryOf, SessionView } from '@stegvis/contract';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page } from '../../../platform/http/list-page.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import type { ApiTokenView } from '../tokens/list-api-tokens.js';
import { RevokeApiToken } from '../tokens/revoke-api-token.js';
import { EndPersonSessions } from './end-person-sessions.js';
import { ListPersonAccess } from './list-person-access.js';
import { PersonAccess } from './person-access.js';

const { listPersonSessions, endPersonSessions, endPersonSession, listPersonApiTokens, revokePersonApiToken } =
  operations;

/** A person's sessions and tokens, for administrators of the organisation. */
@Controller()
export class PersonAccessController {
  constructor(
    private readonly access: PersonAccess,
    private readonly ending: EndPersonSessions,
    private readonly revocation: RevokeApiToken,
    private readonly list: ListPersonAccess,
  ) {}

  @Handle(listPersonSessions)
  all(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(listPersonSessions.query) })
    query: QueryOf<typeof listPersonSessions>,
  ): Promise<Page<SessionView>> {
    return this.list.sessions(who, id, query);
  }

  @Handle(endPersonSessions)
  endAll(@Who() who: Identity, @Param('id') id: string): Promise<void> {
    return this.ending.run(who, id);
  }

  @Handle(endPersonSession)
  end(@Who() who: Identity, @Param('id') id: string, @Param('sessionId') sessionId: string): Promise<void> {
    return this.ending.run(who, id, sessionId);
  }

  @Handle(listPersonApiTokens)
  tokens(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(listPersonApiTokens.query) })
    query: QueryOf<typeof listPersonApiTokens>,
  ): Promise<Page<ApiTokenView>> {
    return this.list.tokens(who, id, query);
  }

  @Handle(revokePersonApiToken)
  revoke(@Who() who: Identity, @Param('id') id: string, @Param('tokenId') tokenId: string): Promise<void> {
    return this.access.change(who, id, async (sql) => {
      const name = await this.revocation.revoke(sql, id, tokenId);
      return name === null ? null : { what: 'token', name };
    });
  }
}
