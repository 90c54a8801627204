import { Body, Controller, Req, Res } from '@nestjs/common';
import { type AnswerOf, type BodyOf, operations } from '@stegvis/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '@stegvis/wording';
import { Configuration } from '../../../platform/config/configuration.js';
import { AskedLanguage, Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { isSameMachine } from '../../../platform/http/same-machine.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { CreateOrganisation } from './create-organisation.js';
import type { RegisteredOrganisation } from './register-organisation.js';
import { KnownBrowsers } from '../sign-in/known-browsers.js';
import { setSessionCookie } from '../sign-in/session-cookie.js';
import { SetUpCodes } from './set-up-codes.js';
import { SetUp } from './set-up.js';

const { getSetup, setUp, createOrganisation } = operations;
type FoundedView = AnswerOf<typeof setUp>;

@Controller()
export class SetupController {
  constructor(
    private readonly configuration: Configuration,
    private readonly settingUp: SetUp,
    private readonly codes: SetUpCodes,
    private readonly creation: CreateOrganisation,
    private readonly browsers: KnownBrowsers,
  ) {}

  @Handle(getSetup)
  async needed(@Req() request: FastifyRequest): Promise<AnswerOf<typeof getSetup>> {
    const building = this.settingUp.building();
    const needed = await this.settingUp.isNeeded();
    const codeNeeded = needed && !isSameMachine(request, this.configuration.values);
    if (codeNeeded) await this.codes.show();
    return { needed, ...(codeNeeded ? { codeNeeded } : {}), ...(building === undefined ? {} : { building }) };
  }

  @Handle(setUp)
  async setUp(
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: schemaOf(setUp.body) }) body: BodyOf<typeof setUp>,
  ): Promise<FoundedView> {
    if (!isSameMachine(request, this.configuration.values) && (await this.settingUp.isNeeded())) {
      await this.codes.check(body.code, request.ip);
    }
    const { session, accountId, ...founded } = await this.settingUp.run(body, language);
    setSessionCookie(reply, this.configuration, session.token, session.expiresAt);
    await this.browsers.welcome(request, reply, accountId);
    return viewOf(founded);
  }

  @Handle(createOrganisation)
  async create(
    @Who() who: Identity,
    @AskedLanguage() language: Language,
    @Body({ schema: schemaOf(createOrganisation.body) }) body: BodyOf<typeof createOrganisation>,
  ): Promise<FoundedView> {
    return viewOf(await this.creation.run(who, body, language));
  }
}

function viewOf({ organisation, person: { id, name, email, language } }: RegisteredOrganisation): FoundedView {
  return { organisation, person: { id, name, email, language } };
}
