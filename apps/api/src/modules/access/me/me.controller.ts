import { Body, Controller, Req, Res } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, MeView, Preferences } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../../platform/config/configuration.js';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { ReadMe } from './read-me.js';
import { sessionToken, setSessionCookie } from '../sign-in/session-cookie.js';
import { SwitchOrganisation } from './switch-organisation.js';
import { UpdatePreferences } from './update-preferences.js';

const { getMe, updatePreferences, switchOrganisation } = operations;

@Controller()
export class MeController {
  constructor(
    private readonly configuration: Configuration,
    private readonly me: ReadMe,
    private readonly preferences: UpdatePreferences,
    private readonly switching: SwitchOrganisation,
  ) {}

  @Handle(getMe)
  read(@Who() who: Identity): Promise<MeView> {
    return this.me.run(who);
  }

  @Handle(updatePreferences)
  prefer(
    @Who() who: Identity,
    @Body({ schema: schemaOf(updatePreferences.body) }) body: BodyOf<typeof updatePreferences>,
  ): Promise<Preferences> {
    return this.preferences.run(who, body);
  }

  @Handle(switchOrganisation)
  async enter(
    @Who() who: Identity,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(switchOrganisation.body) }) body: BodyOf<typeof switchOrganisation>,
  ): Promise<MeView> {
    const session = await this.switching.run(who, body.organisationId, sessionToken(request, this.configuration));
    setSessionCookie(reply, this.configuration, session.token, session.expiresAt);
    return this.me.run(session.member);
  }
}
