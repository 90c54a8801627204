import { Injectable } from '@nestjs/common';
import { cleanText, givesRole, taskCommand, type CheckView, type TaskCommandBody } from '@stegvis/contract';
import { t } from '@stegvis/wording';
import type { Uuid } from '@stegvis/workflow';
import type { Html } from '../../platform/http/html.js';
import type { Identity } from '../../platform/http/identity.js';
import { zodProblem } from '../../platform/http/field-errors.js';
import { problemDocument } from '../../platform/http/problem-document.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { RecentProof } from '../../platform/http/recent-proof.js';
import { AddComment } from '../conversation/conversation.door.js';
import { CommandTask } from '../tasks/tasks.door.js';
import { answerText, mayGive } from './landing-words.js';
import type { LandingContext } from './landing-context.js';
import { handBackText } from './not-mine.js';
import { questionPage, type QuestionPage, type FormError } from './question-page.js';
import { needsNote, othersAnswered, readAnswer } from './read-answer.js';
import { ShowLanding } from './show-landing.js';
import { finishes, summaryPage } from './summary-page.js';

/** The result of a form: an address to redirect to, or a page. */
export type LandingAnswer =
  | { readonly to: string; /** The task whose answer was saved. */ readonly savedOf?: Uuid }
  | { readonly status: number; readonly title: string; readonly organisation: string; readonly body: Html };

const tries = 3;

/** Handles the forms of the pages by the same commands and the same rule as the API. */
@Injectable()
export class AnswerLanding {
  constructor(
    private readonly showing: ShowLanding,
    private readonly command: CommandTask,
    private readonly comments: AddComment,
    private readonly proof: RecentProof,
  ) {}

  async answer(who: Identity, id: Uuid, form: URLSearchParams): Promise<LandingAnswer> {
    const context = await this.showing.run(who, id);
    const check = orNotFound(context.task.checks.find((one) => one.key === form.get('check')));
    const note = cleanText(form.get('note') ?? '') || null;
    const read = readAnswer(check, form.get('answer') ?? '');
    const again = (error: FormError, answer: CheckView['answer']): LandingAnswer =>
      questionAgain(409, { context, check, people: context.people, said: { answer, note }, error, saved: false });
    if (!read.ok) {
      return { ...again({ kind: 'error', key: read.key }, read.said === '' ? null : read.said), status: 422 };
    }
    if (needsNote(check, read.answer, note)) {
      return { ...again({ kind: 'error', key: 'landing.error.note', at: 'note' }, read.answer), status: 422 };
    }
    if (othersAnswered(check, form.get('was') ?? 'null', read.answer)) {
      return again(
        {
          kind: 'conflict',
          by: check.answeredBy?.name ?? '',
          theirs: answerText(check, context.names, context.language) || t(context.language, 'landing.no-answer'),
        },
        read.answer,
      );
    }
    const error = await this.give(who, context, { type: 'answer', check: check.key, answer: read.answer, note }, check);
    if (error !== null) return again(error, read.answer);
    return { to: `/t/${id}?after=${encodeURIComponent(check.key)}`, savedOf: id };
  }

  async finish(who: Identity, id: Uuid, form: URLSearchParams): Promise<LandingAnswer> {
    const context = await this.showing.run(who, id);
    const type = form.get('type');
    const finish = finishes.find((one) => one === type);
    const reason = cleanText(form.get('reason') ?? '');
    if (finish === undefined && type !== 'return') return { to: `/t/${id}/summary` };
    if (finish === undefined && reason === '') {
      return summaryAgain(422, context, { kind: 'error', key: 'landing.error.reason' });
    }
    const body: TaskCommandBody = finish === undefined ? { type: 'return', reason } : { type: finish };
    // The reviewer has read these answers: after a change since then they have to be read again.
    const error = await this.give(who, context, body, null, Number(form.get('version')));
    return error === null
      ? { to: `/t/${id}/thanks?for=${finish ?? 'return'}` }
      : summaryAgain(409, await this.showing.run(who, id), error);
  }

  async handBack(who: Identity, id: Uuid, form: URLSearchParams): Promise<LandingAnswer> {
    const { task, language } = await this.showing.run(who, id);
    if (!mayGive(task, 'block')) return { to: `/t/${id}/summary` };
    // The coordinator gets one to-do, even when the form is sent twice, or a colleague was first.
    if (task.handedBack === null) {
      await this.comments.run(
        who,
        { taskId: id, datasetId: null },
        { kind: 'not-mine', text: handBackText(language, cleanText(form.get('who') ?? '').slice(0, 300)) },
        language,
      );
    }
    return { to: `/t/${id}/thanks?for=not-mine` };
  }

  /** Null when the command was accepted. A stale version is retried as long as nobody has changed this same answer. */
  private async give(
    who: Identity,
    context: LandingContext,
    given: TaskCommandBody,
    check: CheckView | null,
    seen?: number,
  ): Promise<FormError | null> {
    // A form is validated like a request of a program: one normal form, the same limits.
    const { data: body, error: wrong } = taskCommand.safeParse(given);
    if (body === undefined) return refusalOf(zodProblem(wrong), context);
    let version = seen ?? context.task.version;
    for (let left = tries; ; left -= 1) {
      try {
        if (givesRole(body)) this.proof.demand(who);
        await this.command.run(who, context.task.id, version, body, context.language);
        return null;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.code !== 'stale-version' || seen !== undefined || left === 0) return refusalOf(error, context);
        const now = await this.showing.run(who, context.task.id);
        const theirs = now.task.checks.find((one) => one.key === check?.key);
        if (check !== null && theirs !== undefined && JSON.stringify(theirs.answer) !== JSON.stringify(check.answer)) {
          return {
            kind: 'conflict',
            by: theirs.answeredBy?.name ?? '',
            theirs: answerText(theirs, now.names, now.language),
          };
        }
        version = now.task.version;
      }
    }
  }
}

function refusalOf(error: ProblemError, { language }: LandingContext): FormError {
  if (error.status === 404 || error.status >= 500) throw error;
  // The page has no field for a password; the web asks for it.
  if (error.code === 'sign-in-again') return { kind: 'error', key: 'landing.error.prove' };
  const missing = error.facts.missing?.map((one) => one.text) ?? [];
  const { errors, title } = problemDocument(error, language, '', '');
  return { kind: 'refused', text: missing.length > 0 ? missing.join(' ') : (errors?.[0]?.message ?? title) };
}

const questionAgain = (
  status: number,
  page: QuestionPage,
): { status: number; title: string; organisation: string; body: Html } => ({
  status,
  title: page.check.question,
  organisation: page.context.organisation,
  body: questionPage(page),
});

const summaryAgain = (status: number, context: LandingContext, error: FormError): LandingAnswer => ({
  status,
  title: context.task.title,
  organisation: context.organisation,
  body: summaryPage(context, { error }),
});
