import { Controller, Get, Res } from '@nestjs/common';
import { allOperations, operations } from '@stegvis/contract';
import type { FastifyReply } from 'fastify';
import { Configuration } from '../config/configuration.js';
import { Handle } from '../http/handle.js';
import { notFound } from '../http/problem.js';
import { openApiDocument } from './openapi.js';
import { product } from './product.js';

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${product.apiName} API</title>
<link rel="stylesheet" href="/api/docs/parts/swagger-ui.css"></head>
<body><main id="swagger-ui"></main><script src="/api/docs/parts/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const script = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

@Controller()
export class DocsController {
  private document: string | undefined;

  constructor(private readonly configuration: Configuration) {}

  @Handle(operations.apiInfo)
  about(): typeof product {
    return product;
  }

  @Get('api/v1/openapi.json')
  async openApi(@Res() reply: FastifyReply): Promise<void> {
    this.refuseHidden();
    this.document ??= JSON.stringify(openApiDocument(allOperations, this.configuration.publicUrl));
    await reply.header('content-type', 'application/json; charset=utf-8').send(this.document);
  }

  @Get('api/docs')
  async read(@Res() reply: FastifyReply): Promise<void> {
    this.refuseHidden();
    await reply.header('content-type', 'text/html; charset=utf-8').send(page);
  }

  @Get('api/docs/start.js')
  async start(@Res() reply: FastifyReply): Promise<void> {
    this.refuseHidden();
    await reply.header('content-type', 'text/javascript; charset=utf-8').send(script);
  }

  private refuseHidden(): void {
    if (this.configuration.values.apiPages === 'off') throw notFound();
  }
}
