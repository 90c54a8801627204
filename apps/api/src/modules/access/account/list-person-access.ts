import { Injectable } from '@nestjs/common';
import type { SessionView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../../platform/clock/clock.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';
import { Sessions } from '../sign-in/sessions.js';
import { listApiTokenRows, type ApiTokenView } from '../tokens/api-tokens.store.js';
import { PersonAccess } from './person-access.js';
import { listSessionRows } from './listed-sessions.store.js';

/** Where somebody is signed in, and which tokens they have, for an administrator who may see that. */
@Injectable()
export class ListPersonAccess {
  constructor(
    private readonly access: PersonAccess,
    private readonly clock: Clock,
    private readonly signedIn: Sessions,
  ) {}

  sessions(who: Identity, personId: Uuid, query: PageQuery): Promise<Page<SessionView>> {
    const living = { now: this.clock.now(), idleSince: this.signedIn.idleSince() };
    return this.access.read(who, personId, (sql) =>
      listSessionRows(sql, { personId }, living, query, who.credentialId),
    );
  }

  tokens(who: Identity, personId: Uuid, query: PageQuery): Promise<Page<ApiTokenView>> {
    return this.access.read(who, personId, (sql) => listApiTokenRows(sql, personId, query));
  }
}
