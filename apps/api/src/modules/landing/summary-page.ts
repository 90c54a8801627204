import type { TaskView } from '@stegvis/contract';
import { formatDate, formatInstant, formatList, t } from '@stegvis/wording';
import { html, type Html } from '../../platform/http/html.js';
import { openedBy } from './guest-page.js';
import { answerText, hasAnswer, mayGive } from './landing-words.js';
import type { LandingContext } from './landing-context.js';
import { notMine } from './not-mine.js';
import { blockedBox, savedBox, taskName, errorBox, type FormError } from './question-page.js';

/** The commands that the reader can finish a task with, in the order in which they are offered. */
export const finishes = ['submit', 'complete', 'approve'] as const;
export type Finish = (typeof finishes)[number];

/** All answers with the button that submits them; for a reviewer, the two buttons to decide. */
export function summaryPage(
  context: LandingContext,
  {
    saved = false,
    after,
    error,
  }: { readonly saved?: boolean; readonly after?: string | undefined; readonly error?: FormError } = {},
): Html {
  const { task, language } = context;
  const open =
    mayGive(task, 'answer') ||
    finishes.some((type) => mayGive(task, type)) ||
    task.availableCommands.some((one) => one.missing !== undefined && one.code === 'not-complete');
  return html`
${saved && savedBox(context, after)}
${error !== undefined && errorBox(error, context)}
<p class="landing-where">${taskName(task)}</p>
<h1 class="ds-heading" data-size="md" tabindex="-1">${t(language, open ? headingOf(task) : 'landing.closed')}</h1>
${mayGive(task, 'approve') && reviewLead(context)}
${!open && html`<p>${t(language, 'landing.closed.state', { state: t(language, `state.${task.state}`) })}</p>`}
${blockedBox(context)}
${task.returnedReason !== null && html`<div class="ds-alert" data-color="warning"><h2 class="ds-heading" data-size="2xs">${t(language, 'landing.returned')}</h2><p>${task.returnedReason}</p></div>`}
${answers(context)}
${missing(task, context)}
${finishForm(context)}
${mayGive(task, 'return') && returnForm(context)}
<div class="landing-ways"><a href="/tasks/${task.id}">${t(language, 'landing.whole')}</a><a href="/my-tasks">${t(language, 'landing.my-tasks')}</a></div>
${mayGive(task, 'block') && notMine(context)}`;
}

const headingOf = (task: TaskView): 'landing.summary' | 'landing.summary.review' =>
  mayGive(task, 'approve') ? 'landing.summary.review' : 'landing.summary';

/** What the reviewer is asked for, by whom, and until when. */
function reviewLead({ task, language }: LandingContext): Html {
  const due =
    task.dueOn !== null &&
    html`<p class="landing-facts">${t(language, 'task.due', { date: formatDate(language, task.dueOn) })}</p>`;
  return html`${due}${task.submittedBy !== null && html`<p>${t(language, 'landing.summary.review.text', { person: task.submittedBy.name })}</p>`}`;
}

function answers({ task, language, names, askedAbout }: LandingContext): Html {
  const change = mayGive(task, 'answer');
  // An optional question without an answer is left out; whoever may still answer it finds it in the web.
  const rows = task.checks
    .filter((check) => change || check.required || hasAnswer(check))
    .map((check) => {
      const said = answerText(check, names, language);
      const by =
        check.answeredBy === null || check.answeredAt === null
          ? null
          : t(language, 'landing.answered-by', {
              person: check.answeredBy.name,
              date: formatInstant(language, check.answeredAt),
            });
      return html`<div><dt>${check.question}${!check.required && html` <span class="landing-extra">(${t(language, 'landing.optional')})</span>`}</dt><dd><p>${said === '' ? html`<span class="landing-extra">${t(language, 'landing.no-answer')}</span>` : said}</p>${check.note !== null && html`<p class="landing-extra">${check.note}</p>`}${by !== null && html`<p class="landing-extra">${by}</p>`}${askedAbout.has(check.key) && html`<p>${t(language, 'task.asked')}</p>`}${
        change &&
        check.kind !== 'dataset-list' &&
        html`<a href="/t/${task.id}?question=${encodeURIComponent(check.key)}" aria-label="${t(language, said === '' ? 'landing.answer.label' : 'landing.change.label', { question: check.question })}">${t(language, said === '' ? 'landing.answer' : 'landing.change')}</a>`
      }</dd></div>`;
    });
  return html`<dl class="landing-answers">${rows}</dl>`;
}

function missing(task: TaskView, { language }: LandingContext): Html | null {
  const refused = task.availableCommands.find(
    (command) =>
      (command.type === 'submit' || command.type === 'complete') &&
      !command.allowed &&
      command.missing !== undefined &&
      command.missing.length > 0,
  );
  if (refused?.missing === undefined || !mayGive(task, 'answer') || finishes.some((type) => mayGive(task, type))) {
    return null;
  }
  return html`<section class="landing-missing"><h2 class="ds-heading" data-size="2xs">${t(language, 'landing.missing')}</h2><ul>${refused.missing.map((one) => html`<li>${one.text}</li>`)}</ul></section>`;
}

function finishForm({ task, language, readerId }: LandingContext): Html | null {
  const type = finishes.find((one) => mayGive(task, one));
  if (type === undefined) return null;
  return html`<form method="post" action="/t/${task.id}/finish" class="landing-form">${openedBy(readerId)}
<input type="hidden" name="type" value="${type}"><input type="hidden" name="version" value="${task.version}">
<div class="actions"><button class="ds-button" data-variant="primary" type="submit">${t(language, `landing.${type}`)}</button></div>
</form>`;
}

function returnForm({ task, language, readerId }: LandingContext): Html {
  return html`<form method="post" action="/t/${task.id}/finish" class="landing-form">${openedBy(readerId)}
<input type="hidden" name="type" value="return"><input type="hidden" name="version" value="${task.version}">
<div class="ds-field"><label class="ds-label" for="answer">${t(language, 'landing.return.reason')}</label><textarea class="ds-input" id="answer" name="reason" rows="3" maxlength="4000"></textarea></div>
<div class="actions"><button class="ds-button" data-variant="secondary" type="submit">${t(language, 'landing.return')}</button></div>
</form>`;
}

/** The command that was given last, so that the thank-you page can say what happens now. */
export type Given = Finish | 'return' | 'not-mine';
export const givenTypes: readonly Given[] = [...finishes, 'return', 'not-mine'];

/**
 * Whether the task is still in the state in which the command left it. If others have moved it on, the page shows its
 * state instead of thanks.
 */
export function isStillSo({ state, handedBack }: Pick<TaskView, 'state' | 'handedBack'>, given: Given): boolean {
  return given === 'not-mine' ? handedBack !== null : state === leftAs[given];
}

const leftAs: Readonly<Record<Exclude<Given, 'not-mine'>, TaskView['state']>> = {
  submit: 'in-review',
  complete: 'done',
  approve: 'done',
  return: 'returned',
};

export function thanksPage(context: LandingContext, given: Given): Html {
  const { task, language } = context;
  return html`<p class="landing-where">${taskName(task)}</p>
<h1 class="ds-heading" data-size="md" tabindex="-1">${t(language, `landing.did.${given}`)}</h1>
<h2 class="ds-heading" data-size="2xs">${t(language, 'landing.then')}</h2>
<p>${whatThen(context, given)}</p>
<div class="landing-ways"><a href="/my-tasks">${t(language, 'landing.my-tasks')}</a><a href="/tasks/${task.id}">${t(language, 'landing.whole')}</a></div>`;
}

function whatThen({ task, language, readerId }: LandingContext, given: Given): string {
  const namesOf = (people: readonly { readonly name: string }[]) =>
    formatList(
      language,
      people.map((person) => person.name),
    );
  switch (given) {
    case 'submit':
      return task.reviewers.length === 0
        ? t(language, 'landing.then.submit.nobody')
        : t(language, 'landing.then.submit', { people: namesOf(task.reviewers) });
    case 'return':
      return t(language, 'landing.then.return', {
        people: task.submittedBy?.name ?? namesOf(task.doers.filter((person) => person.id !== readerId)),
      });
    case 'not-mine':
      return t(language, 'landing.then.not-mine');
    default:
      return t(language, 'landing.then.complete');
  }
}
