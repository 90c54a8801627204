import { Body, Controller, Param, Req } from '@nestjs/common';
import { type BodyOf, operations } from '@stegvis/contract';
import type { FastifyRequest } from 'fastify';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { ReadFactors, type OwnFactors } from './read-factors.js';
import { RemoveFactor } from './remove-factor.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.js';
import { ResetFactors } from './reset-factors.js';

const { listSecondFactors, removeSecondFactor, renewRecoveryCodes, resetSecondFactors } = operations;

@Controller()
export class OwnFactorsController {
  constructor(
    private readonly reading: ReadFactors,
    private readonly removing: RemoveFactor,
    private readonly renewing: RenewRecoveryCodes,
    private readonly resetting: ResetFactors,
  ) {}

  @Handle(listSecondFactors)
  all(@Who() who: Identity): Promise<OwnFactors> {
    return this.reading.run(who);
  }

  @Handle(removeSecondFactor)
  remove(
    @Who() who: Identity,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(removeSecondFactor.body) })
    { password }: BodyOf<typeof removeSecondFactor>,
  ): Promise<void> {
    return this.removing.run({ who, password, address: request.ip }, id);
  }

  @Handle(renewRecoveryCodes)
  async renew(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(renewRecoveryCodes.body) })
    { password }: BodyOf<typeof renewRecoveryCodes>,
  ): Promise<{ recoveryCodes: string[] }> {
    return { recoveryCodes: await this.renewing.run({ who, password, address: request.ip }) };
  }

  /** Resets somebody else's factors. */
  @Handle(resetSecondFactors)
  async reset(
    @Who() who: Identity,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Body({ schema: schemaOf(resetSecondFactors.body) })
    { password }: BodyOf<typeof resetSecondFactors>,
  ): Promise<{ removed: number }> {
    return { removed: await this.resetting.run({ who, password, address: request.ip }, id) };
  }
}
