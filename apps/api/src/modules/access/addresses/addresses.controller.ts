import { Body, Controller, Param, Req } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AnswerOf, BodyOf, OwnAddressView } from '@stegvis/contract';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { sessionToken } from '../sign-in/session-cookie.js';
import { AskAddressChange } from './ask-address-change.js';
import { ConfirmAddress } from './confirm-address.js';
import { KeepOwnAddress } from './keep-own-address.js';
import { ReadAddressLink } from './read-address-link.js';

const {
  getOwnAddress,
  askAddressChange,
  withdrawAddressChange,
  declineAddressProposal,
  getAddressChange,
  confirmAddress,
} = operations;

@Controller()
export class AddressesController {
  constructor(
    private readonly configuration: Configuration,
    private readonly own: KeepOwnAddress,
    private readonly asking: AskAddressChange,
    private readonly opening: ReadAddressLink,
    private readonly confirmation: ConfirmAddress,
  ) {}

  @Handle(getOwnAddress)
  read(@Who() who: Identity): Promise<OwnAddressView> {
    return this.own.view(who);
  }

  @Handle(askAddressChange)
  async ask(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(askAddressChange.body) }) body: BodyOf<typeof askAddressChange>,
  ): Promise<OwnAddressView> {
    await this.asking.run(who, { ...body, address: request.ip });
    return this.own.view(who);
  }

  @Handle(withdrawAddressChange)
  withdraw(@Who() who: Identity): Promise<void> {
    return this.own.withdraw(who);
  }

  @Handle(declineAddressProposal)
  decline(@Who() who: Identity): Promise<void> {
    return this.own.decline(who);
  }

  @Handle(getAddressChange)
  async look(@Param('token') token: string): Promise<AnswerOf<typeof getAddressChange>> {
    const { organisation, name, email, language } = await this.opening.run(token);
    return { organisation, name, email, language };
  }

  @Handle(confirmAddress)
  async confirm(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
  ): Promise<AnswerOf<typeof confirmAddress>> {
    const change = await this.opening.run(token);
    await this.confirmation.run(change, token, {
      address: request.ip,
      session: sessionToken(request, this.configuration),
    });
    return { email: change.email };
  }
}
