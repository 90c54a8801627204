import { Controller, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AnswerOf, OrganisationView, QueryOf } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Uploads } from '../../platform/files/uploads.js';
import { Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound } from '../../platform/http/problem.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ChangeLogo } from './change-logo.js';
import { ReadInstallation } from './read-installation.js';
import { RedrawLogos } from './redraw-logos.js';
import { pictureLimit, receivePicture } from './receive-picture.js';

const { putLogo, removeLogo, getLogo, getInstallation } = operations;

type Installation = AnswerOf<typeof getInstallation>;

@Controller()
export class LogoController {
  constructor(
    private readonly installationView: ReadInstallation,
    private readonly logo: ChangeLogo,
    private readonly redrawing: RedrawLogos,
    private readonly uploads: Uploads,
  ) {}

  @Handle(putLogo)
  async put(
    @Who() who: Identity,
    @Query({ schema: schemaOf(putLogo.query) }) { alternativeText }: QueryOf<typeof putLogo>,
    @Req() request: FastifyRequest,
  ): Promise<OrganisationView> {
    await this.logo.mayChange(who);
    const picture = await this.uploads.receive(who, request, receivePicture, pictureLimit);
    return this.logo.set(who, picture, alternativeText);
  }

  @Handle(removeLogo)
  remove(@Who() who: Identity): Promise<OrganisationView> {
    return this.logo.remove(who);
  }

  @Handle(getLogo)
  async get(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { content, mediaType } = orNotFound(await this.redrawing.picture(id));
    // Opened on its own it is a document, which must not be able to do anything either.
    reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'public, max-age=31536000, immutable');
    return new StreamableFile(content, { type: mediaType, length: content.length });
  }

  @Handle(getInstallation)
  installation(): Promise<Installation> {
    return this.installationView.run();
  }
}
