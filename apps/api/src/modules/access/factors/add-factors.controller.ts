import { Body, Controller, Req } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AddedFactor, BodyOf, PasskeyCreation } from '@stegvis/contract';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ownOrigins, type OwnOrigins } from '../../../platform/http/same-origin.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { sessionToken } from '../sign-in/session-cookie.js';
import { SqlIdentities } from '../sign-in/sql-identities.js';
import { BeginFactor } from './begin-factor.js';
import { ConfirmFactor } from './confirm-factor.js';

const { beginAuthenticator, confirmAuthenticator, beginPasskey, confirmPasskey } = operations;

@Controller()
export class AddFactorsController {
  constructor(
    private readonly configuration: Configuration,
    private readonly begin: BeginFactor,
    private readonly confirm: ConfirmFactor,
    private readonly identities: SqlIdentities,
  ) {}

  @Handle(beginAuthenticator)
  beginAuthenticator(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(beginAuthenticator.body) })
    { password }: BodyOf<typeof beginAuthenticator>,
  ): Promise<{ secret: string; uri: string }> {
    return this.begin.authenticator({ who, password, address: request.ip });
  }

  @Handle(confirmAuthenticator)
  async confirmAuthenticator(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(confirmAuthenticator.body) })
    body: BodyOf<typeof confirmAuthenticator>,
  ): Promise<AddedFactor> {
    return this.known(request, await this.confirm.authenticator(who, body, request.ip));
  }

  @Handle(beginPasskey)
  beginPasskey(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(beginPasskey.body) }) { password }: BodyOf<typeof beginPasskey>,
  ): Promise<PasskeyCreation> {
    return this.begin.passkey({ who, password, address: request.ip }, this.home(request));
  }

  @Handle(confirmPasskey)
  async confirmPasskey(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(confirmPasskey.body) }) body: BodyOf<typeof confirmPasskey>,
  ): Promise<AddedFactor> {
    return this.known(request, await this.confirm.passkey(who, body, this.home(request)));
  }

  private home(request: FastifyRequest): OwnOrigins {
    return ownOrigins(request, this.configuration.values.publicUrl);
  }

  /** Clears the cached session, so that somebody who was required to add a factor can go on at once. */
  private known(request: FastifyRequest, added: AddedFactor): AddedFactor {
    this.identities.forget(sessionToken(request, this.configuration) ?? '');
    return added;
  }
}
