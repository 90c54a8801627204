import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../config/configuration.js';
import { Metrics } from './metrics.js';
import { ProblemError } from './problem.js';
import { Readiness } from './readiness.js';
import { isSameMachine } from './same-machine.js';

@Controller()
export class HealthController {
  constructor(
    private readonly configuration: Configuration,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'alive' };
  }

  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const missing = await this.readiness.missing();
    const isReady = Object.keys(missing).length === 0;
    const notes = isReady ? await this.readiness.noted() : {};
    const ready = { status: 'ready', ...(Object.keys(notes).length === 0 ? {} : { notes }) };
    await reply
      .status(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(isReady ? ready : { status: 'not-ready', missing });
  }

  @Get('metrics')
  async measure(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.refuseStrangers(request);
    await reply
      .header('content-type', this.metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(await this.metrics.registry.metrics());
  }

  private refuseStrangers(request: FastifyRequest): void {
    const { metricsToken } = this.configuration.values;
    if (metricsToken === undefined) {
      if (!isSameMachine(request, this.configuration.values)) throw new ProblemError('forbidden');
      return;
    }
    const given = Buffer.from(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    const wanted = Buffer.from(metricsToken);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new ProblemError('not-signed-in');
  }
}
