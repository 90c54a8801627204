import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { t, type Language } from '@stegvis/wording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asksOnly } from '../../platform/http/asks-only.js';
import { askedLanguage } from '../../platform/http/asked-language.js';
import { Identities, type Identity } from '../../platform/http/identity.js';
import { ProblemError } from '../../platform/http/problem.js';
import { AnswerLanding, type LandingAnswer } from './answer-landing.js';
import { SignInHere, type NotIn } from './sign-in-here.js';
import { anotherPage, guestPage, lostPage, secondStepPage, setUpPage } from './guest-page.js';
import { landingPage } from './landing-frame.js';
import { nextOpen, mayGive } from './landing-words.js';
import { questionPage } from './question-page.js';
import { rememberSaved, takeSaved } from './saved-once.js';
import { ShowLanding } from './show-landing.js';
import { givenTypes, isStillSo, summaryPage, thanksPage } from './summary-page.js';
import { isUuid } from '../../platform/ids/is-uuid.js';

/**
 * The pages that a mail about a task links to: rendered by the server, without a script. Only POST changes anything.
 */
@Controller('t')
export class LandingController {
  constructor(
    private readonly identities: Identities,
    private readonly signingIn: SignInHere,
    private readonly showing: ShowLanding,
    private readonly answering: AnswerLanding,
  ) {}

  @Get(':id')
  show(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forWhom(id, request, reply, async (who) => {
      const context = await this.showing.run(who, id);
      const { after, question } = queryOf(request);
      const saved = takeSaved(request, reply, id);
      const open = mayGive(context.task, 'answer');
      const check =
        question === undefined
          ? nextOpen(context.task, after ?? null)
          : context.task.checks.find((one) => one.key === question);
      const body =
        !open || check === undefined || check === null
          ? summaryPage(context, { saved, after })
          : questionPage({ context, check, people: context.people, saved, ...(after === undefined ? {} : { after }) });
      return {
        status: 200,
        title: open && check ? check.question : context.task.title,
        organisation: context.organisation,
        body,
      };
    });
  }

  @Get(':id/summary')
  summary(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forWhom(id, request, reply, async (who) => {
      const context = await this.showing.run(who, id);
      return { status: 200, title: context.task.title, organisation: context.organisation, body: summaryPage(context) };
    });
  }

  @Get(':id/thanks')
  thanks(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forWhom(id, request, reply, async (who) => {
      const context = await this.showing.run(who, id);
      const given = givenTypes.find((type) => type === queryOf(request).for && isStillSo(context.task, type));
      const body = given === undefined ? summaryPage(context) : thanksPage(context, given);
      return {
        status: 200,
        title: given === undefined ? context.task.title : t(context.language, `landing.did.${given}`),
        organisation: context.organisation,
        body,
      };
    });
  }

  @Post(':id/sign-in')
  async signIn(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const wrong = await this.signingIn.run(request, reply, formOf(request));
    if (wrong === null) seeOther(reply, `/t/${encodeURIComponent(id)}`);
    else this.guest(id, request, reply, wrong);
  }

  @Post(':id/second-step')
  async secondStep(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const wrong = await this.signingIn.confirm(request, reply, formOf(request));
    if (wrong === null) seeOther(reply, `/t/${encodeURIComponent(id)}`);
    else this.guest(id, request, reply, wrong);
  }

  @Post(':id/answers')
  answer(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forWhom(id, request, reply, (who) => this.answering.answer(who, id, formOf(request)));
  }

  @Post(':id/finish')
  finish(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forWhom(id, request, reply, (who) => this.answering.finish(who, id, formOf(request)));
  }

  @Post(':id/not-mine')
  notMine(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forWhom(id, request, reply, (who) => this.answering.handBack(who, id, formOf(request)));
  }

  private async forWhom(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    draw: (who: Identity) => Promise<LandingAnswer>,
  ): Promise<void> {
    const who = await this.identities.of(request);
    if (who?.scope !== 'write') {
      this.guest(id, request, reply, { text: null, status: asksOnly(request) ? 200 : 401 });
    }
    // Somebody whose password another person chose has to replace it first, which the web asks for.
    else if (who.passwordToChoose) seeOther(reply, '/');
    else if (who.needsFactor) {
      send(
        reply,
        403,
        landingPage({
          title: t(who.language, 'landing.set-up'),
          language: who.language,
          organisation: null,
          body: setUpPage(who.language, id),
        }),
      );
    } else if (!isUuid(id)) this.lost(reply, who.language);
    // Somebody else opened the page, before this person signed in in another tab.
    else if (![null, who.personId].includes(formOf(request).get('person'))) {
      send(
        reply,
        409,
        landingPage({
          title: t(who.language, 'problem.another-person.title'),
          language: who.language,
          organisation: null,
          body: anotherPage(who.language, id),
        }),
      );
    } else await this.forMember(who, reply, draw);
  }

  private async forMember(
    who: Identity,
    reply: FastifyReply,
    draw: (who: Identity) => Promise<LandingAnswer>,
  ): Promise<void> {
    try {
      const answer = await draw(who);
      if ('to' in answer) {
        if (answer.savedOf !== undefined) rememberSaved(reply, answer.savedOf);
        seeOther(reply, answer.to);
      } else send(reply, answer.status, landingPage({ ...answer, language: who.language }));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 404) throw error;
      this.lost(reply, who.language);
    }
  }

  private guest(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { text, status, secondStep = false }: NotIn,
  ): void {
    const language = askedLanguage(request);
    const body = secondStep
      ? secondStepPage({ taskId: id, language, wrong: text })
      : guestPage({ taskId: id, language, email: formOf(request).get('email') ?? '', wrong: text });
    send(
      reply,
      status,
      landingPage({
        title: t(language, secondStep ? 'landing.second-step' : 'landing.sign-in'),
        language,
        organisation: null,
        body,
      }),
    );
  }

  private lost(reply: FastifyReply, language: Language): void {
    send(
      reply,
      404,
      landingPage({ title: t(language, 'landing.lost'), language, organisation: null, body: lostPage(language) }),
    );
  }
}

const formOf = (request: FastifyRequest): URLSearchParams =>
  request.body instanceof URLSearchParams ? request.body : new URLSearchParams();

/** The parameters that occur once; a repeated one counts as missing. */
function queryOf(request: FastifyRequest): Readonly<Partial<Record<'after' | 'question' | 'for', string>>> {
  const given = new URL(request.url, 'http://here').searchParams;
  return Object.fromEntries(
    ['after', 'question', 'for'].flatMap((name) => (given.getAll(name).length === 1 ? [[name, given.get(name)]] : [])),
  );
}

/** Redirects after a form, so that reloading the page does not send it again. */
const seeOther = (reply: FastifyReply, to: string): void =>
  void reply.status(303).header('location', to).header('cache-control', 'no-store').send();

const send = (reply: FastifyReply, status: number, page: string): void =>
  void reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page);
