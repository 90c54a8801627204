import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { meView } from '@stegvis/contract';
import { accentSheet, isHex } from '@stegvis/theme';
import type { FastifyRequest } from 'fastify';
import { Log } from '../../platform/http/log.js';
import { readManifest, type Manifest } from '../../platform/http/web-folder.js';
import { costly } from '../../platform/threads/costly-functions.js';
import { askForReader } from './ask-for-reader.js';
import { canRender, renderer, type RenderedPage } from './renderer.js';
import { documentOf, readDocument, type PageDocument } from './page-document.js';
import { filesOf } from './page-files.js';

/** The source file of each rendered page in the web. */
const sources: Readonly<Record<string, readonly string[]>> = {
  '/': ['src/app/home-route.tsx'],
  '/my-tasks': ['src/features/my-tasks/my-tasks-page.tsx', 'src/features/tour/tour-offer.tsx'],
};

/** After this many milliseconds the page is left to the browser. */
const patience = 1500;

interface Built {
  readonly document: PageDocument;
  readonly manifest: Manifest;
}

/** Renders the page that a person begins with, so that it can be read before its script has loaded. */
@Injectable()
export class RenderFirstPage {
  private built: Built | null | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly log: Log,
  ) {}

  /** The document, or null when the plain one should be served. */
  async run(request: FastifyRequest): Promise<string | null> {
    const address = new URL(request.originalUrl, 'http://here');
    const files = sources[address.pathname];
    this.built ??= readBuilt();
    if (files === undefined || this.built === null || costly.drawing.busy) return null;
    const { built } = this;
    return costly.drawing.run(() => this.render(request, address, built, files));
  }

  private async render(
    request: FastifyRequest,
    address: URL,
    built: Built,
    files: readonly string[],
  ): Promise<string | null> {
    try {
      const render = await renderer();
      const ask = askForReader(this.host.httpAdapter.getHttpServer() as Server, request);
      const answer = await ask('/api/v1/me');
      if (!answer.ok) return null;
      const me = meView.parse(await answer.json());
      const { language, colourScheme: scheme } = me.preferences;
      const page = await inTime(render(address.href, me, (path) => ask(path, language)));
      if (page === null) return null;
      const colour = me.organisation.accentColour;
      const sheet = colour !== null && isHex(colour) ? accentSheet(colour) : '';
      return documentOf(built.document, {
        ...page,
        language,
        scheme,
        sheet,
        files: filesOf(built.manifest, [`virtual:stegvis-texts/${language}`, ...files]),
      });
    } catch (error) {
      this.log.warn({ err: error, path: address.pathname, requestId: request.id }, 'a page could not be rendered');
      return null;
    }
  }
}

function readBuilt(): Built | null {
  const document = canRender() ? readDocument() : null;
  return document === null ? null : { document, manifest: readManifest() };
}

function inTime(rendered: Promise<RenderedPage | null>): Promise<RenderedPage | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience);
    rendered.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
