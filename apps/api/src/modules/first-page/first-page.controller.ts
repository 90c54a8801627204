import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Identities } from '../../platform/http/identity.js';
import { notFound } from '../../platform/http/problem.js';
import { webFolder } from '../../platform/http/web-folder.js';
import { RenderFirstPage } from './render-first-page.js';

/** Every page of the web has this one document; whoever is signed in gets the page that they begin with rendered already. */
@Controller()
export class FirstPageController {
  constructor(
    private readonly identities: Identities,
    private readonly rendering: RenderFirstPage,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // While one develops, another program serves the web.
    if (!existsSync(join(webFolder, 'index.html'))) throw notFound();
    const who = await this.identities.of(request);
    const page = who?.via === 'session' && !who.needsFactor ? await this.rendering.run(request) : null;
    if (page === null) {
      void reply
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .sendFile('index.html', { cacheControl: false });
    } else void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  }
}
