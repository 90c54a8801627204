import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Identities } from '../../platform/http/identity.js';
import { notFound } from '../../platform/http/problem.js';
import { webFolder } from '../../platform/http/web-folder.js';
import { RenderFirstPage } from './render-first-page.js';

/** Serves the document of the web; for people who are signed in, with their first page rendered in it. */
@Controller()
export class FirstPageController {
  constructor(
    private readonly identities: Identities,
    private readonly rendering: RenderFirstPage,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // During development another process serves the web.
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
