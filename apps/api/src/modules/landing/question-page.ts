import type { CheckView, TaskView } from '@stegvis/contract';
import { formatDate, formatInstant, t, type TextKey } from '@stegvis/wording';
import { minutesLeft } from '@stegvis/workflow';
import { html, type Html } from '../../platform/http/html.js';
import { answerText, hasAnswer, askedHere, mayGive, type Choice } from './landing-words.js';
import { notMine } from './not-mine.js';
import { openedBy } from './guest-page.js';
import type { LandingContext } from './landing-context.js';

export interface Said {
  readonly answer: CheckView['answer'];
  readonly note: string | null;
}

/** Why the answer was not saved. */
export type FormError =
  | { readonly kind: 'error'; readonly key: TextKey; readonly at?: 'note' }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'conflict'; readonly by: string; readonly theirs: string };

export interface QuestionPage {
  readonly context: LandingContext;
  readonly check: CheckView;
  readonly people: readonly Choice[];
  /** The input that could not be saved. */
  readonly said?: Said;
  readonly error?: FormError;
  readonly saved: boolean;
  /** The question that was answered just before this page. */
  readonly after?: string;
}

/** One question, without any other fields. */
export function questionPage(page: QuestionPage): Html {
  const { context, check, saved } = page;
  const { task, language } = context;
  const asked = askedHere(task);
  const index = asked.findIndex((one) => one.key === check.key);
  const before = asked[index - 1];
  const address = `/t/${task.id}`;
  return html`
${saved && savedBox(context, page.after)}
${page.error !== undefined && errorBox(page.error, context)}
<p class="landing-where">${index >= 0 && html`${t(language, 'landing.question-of', { number: index + 1, total: asked.length })} · `}${taskName(task)}</p>
<progress class="landing-progress" max="${asked.length}" value="${asked.filter(hasAnswer).length}" aria-label="${t(language, 'landing.left', { count: asked.filter((one) => !hasAnswer(one)).length })}"></progress>
<p class="landing-facts">${factsOf(context, asked.filter((one) => !hasAnswer(one)).length)}</p>
${blockedBox(context)}
${formOf(page)}
<div class="landing-ways">
${before !== undefined && html`<a href="${address}?question=${encodeURIComponent(before.key)}">${t(language, 'landing.back')}</a>`}
<a href="${address}/summary">${t(language, 'landing.to-summary')}</a>
${mayGive(task, 'block') && html`<a href="/tasks/${task.id}#commands">${t(language, 'command.block')}</a>`}
<a href="/tasks/${task.id}">${t(language, 'landing.whole')}</a>
</div>
<details class="landing-more"><summary>${t(language, 'landing.about')}</summary><div><p>${task.purpose}</p><p>${task.how}</p><p>${task.why}</p></div></details>
${mayGive(task, 'block') && notMine(context)}`;
}

/** The question with its field or, when the answer gives a role that the reader may not give, who may. */
function formOf(page: QuestionPage): Html {
  const { check, context } = page;
  const { task, language } = context;
  const address = `/t/${task.id}`;
  const skip = html`<a class="landing-link" href="${address}?after=${encodeURIComponent(check.key)}">${t(language, 'landing.skip-question')}</a>`;
  const locked = check.gives?.lockedBecause ?? null;
  if (locked !== null) {
    return html`<h1 class="ds-heading landing-question" data-size="md" tabindex="-1">${questionOf(page)}</h1>${help(check)}<p class="ds-alert" data-color="info">${locked}</p><div class="actions">${skip}</div>`;
  }
  return html`<form method="post" action="${address}/answers" class="landing-form" novalidate>${openedBy(context.readerId)}
<input type="hidden" name="check" value="${check.key}">
<input type="hidden" name="was" value="${JSON.stringify(check.answer)}">
${fieldOf(page)}
${previousOf(page)}
${noteField(page)}
${evidenceOf(context, check)}
<div class="actions">
<button class="ds-button" data-variant="primary" type="submit">${t(language, 'landing.save')}</button>
${skip}
</div>
</form>`;
}

/** Says that the answer is saved and, after a "don't know", that somebody helps. */
export function savedBox({ askedAbout, language }: LandingContext, after: string | undefined): Html {
  return html`<p class="landing-said" role="status">${t(language, 'landing.saved')}${after !== undefined && askedAbout.has(after) && html` ${t(language, 'landing.saved.asked')}`}</p>`;
}

export const taskName = (task: Pick<TaskView, 'title' | 'dataset'>): string =>
  task.dataset === null ? task.title : `${task.title}: ${task.dataset.title}`;

function factsOf({ task, language }: LandingContext, left: number): string {
  const minutes = minutesLeft(
    task.checks.map((check) => ({
      kind: check.kind,
      required: check.required,
      answered: hasAnswer(check),
      evidenceMissing: check.evidenceRequired && check.evidence.length === 0,
    })),
  );
  const time = minutes === 0 ? [] : [t(language, 'landing.minutes', { minutes })];
  const due = task.dueOn === null ? [] : [t(language, 'landing.due', { date: formatDate(language, task.dueOn) })];
  const said = [...due, ...time, t(language, 'landing.left', { count: left })].join(', ');
  return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
}

/** A reported problem, which somebody who comes from a mail must know. */
export function blockedBox({ task, language }: LandingContext): Html | null {
  if (task.blocked === null) return null;
  const { reason, waitingFor } = task.blocked;
  return html`<div class="ds-alert" data-color="warning"><h2 class="ds-heading" data-size="2xs">${t(language, 'task.blocked')}</h2><p>${reason}</p><p>${t(language, 'task.blocked.waiting-for', { what: waitingFor })}</p>${mayGive(task, 'unblock') && html`<p><a href="/tasks/${task.id}#commands">${t(language, 'landing.solved')}</a></p>`}</div>`;
}

export function errorBox(error: FormError, { language }: LandingContext): Html {
  const title =
    error.kind === 'conflict'
      ? t(language, 'landing.conflict', { person: error.by })
      : t(language, error.kind === 'error' ? 'landing.error' : 'landing.failed');
  const text =
    error.kind === 'conflict'
      ? html`<p>${t(language, 'landing.conflict.theirs', { answer: error.theirs })}</p><p>${t(language, 'landing.conflict.keep')}</p>`
      : html`<p><a href="#${error.kind === 'error' && error.at === 'note' ? 'note' : 'answer'}">${error.kind === 'error' ? t(language, error.key) : error.text}</a></p>`;
  return html`<div class="landing-trouble ds-alert" data-color="${error.kind === 'conflict' ? 'warning' : 'danger'}" role="alert"><h2 class="ds-heading" data-size="xs">${title}</h2>${text}</div>`;
}

function fieldOf(page: QuestionPage): Html {
  const { check } = page;
  const choices =
    check.kind === 'person'
      ? page.people.filter(
          (person) =>
            check.gives?.mayNameOneself !== false ||
            person.key !== page.context.readerId ||
            person.key === check.answer,
        )
      : (check.options ?? []);
  if (check.kind === 'person') return personField(page, choices);
  return choices.length > 0 ? choiceField(page, choices) : writtenField(page);
}

const shownAnswer = ({ check, said }: QuestionPage): CheckView['answer'] =>
  said === undefined ? (check.answer ?? check.previousAnswer?.answer ?? null) : said.answer;

function choiceField(page: QuestionPage, choices: readonly Choice[]): Html {
  const { check } = page;
  const chosen = shownAnswer(page);
  const radios = choices.map(
    (choice, index) =>
      html`<div class="ds-field"><input class="ds-input" type="radio" id="${index === 0 ? 'answer' : `answer-${index}`}" name="answer" value="${choice.key}"${choice.key === chosen && html` checked`}><label class="ds-label" data-weight="regular" for="${index === 0 ? 'answer' : `answer-${index}`}">${choice.label}</label></div>`,
  );
  return html`<fieldset class="ds-fieldset"${check.help !== null && html` aria-describedby="help"`}><legend><h1 class="ds-heading landing-question" data-size="md" tabindex="-1">${questionOf(page)}</h1></legend>${help(check)}${radios}</fieldset>`;
}

function personField(page: QuestionPage, people: readonly Choice[]): Html {
  const chosen = shownAnswer(page);
  const { language } = page.context;
  const options = people.map(
    (person) => html`<option value="${person.key}"${person.key === chosen && html` selected`}>${person.label}</option>`,
  );
  return html`<div class="ds-field">${questionLabel(page)}${help(page.check)}<select class="ds-input" id="answer" name="answer"${describedBy(page)}><option value="">${t(language, 'landing.choose-person')}</option>${options}</select></div>`;
}

function writtenField(page: QuestionPage): Html {
  const { check, error } = page;
  const answer = shownAnswer(page);
  const text = answer === null ? '' : String(answer);
  const invalid = error?.kind === 'error' && error.at === undefined && html` aria-invalid="true"`;
  const input =
    check.kind === 'text'
      ? html`<textarea class="ds-input" id="answer" name="answer" rows="4" maxlength="10000"${describedBy(page)}${invalid}>${text}</textarea>`
      : html`<input class="ds-input landing-short" id="answer" name="answer" ${check.kind === 'date' ? html`type="date"` : html`type="text" inputmode="decimal"`} value="${text}"${describedBy(page)}${invalid}>`;
  return html`<div class="ds-field">${questionLabel(page)}${help(check)}${input}</div>`;
}

const describedBy = ({ check }: QuestionPage): Html | null =>
  check.help === null ? null : html` aria-describedby="help"`;
const questionLabel = (page: QuestionPage): Html =>
  html`<h1 class="ds-heading landing-question" data-size="md" tabindex="-1"><label for="answer">${questionOf(page)}</label></h1>`;
const help = (check: CheckView): Html | null =>
  check.help === null ? null : html`<p id="help" class="landing-help">${check.help}</p>`;

function questionOf({ check, context }: QuestionPage): Html {
  return html`${check.question}${!check.required && html` <span class="landing-extra">(${t(context.language, 'landing.optional')})</span>`}`;
}

/** The earlier answer fills in the field; saving confirms it. */
function previousOf({ check, context, said }: QuestionPage): Html | null {
  const { previousAnswer: previous } = check;
  if (previous === null || said !== undefined || check.answer !== null) return null;
  const { language, names } = context;
  const words = answerText({ ...check, answer: previous.answer }, names, language);
  if (words === '') return null;
  return html`<p class="landing-previous">${t(language, 'landing.previous', { round: previous.roundName, date: formatInstant(language, previous.answeredAt), answer: words })}</p>`;
}

/** Folded when the note is optional; open when an answer may need it. */
function noteField({ check, said, context, error: formError }: QuestionPage): Html {
  const note = (said === undefined ? check.note : said.note) ?? '';
  const label = t(context.language, check.noNeedsNote === true ? 'landing.note.for-no' : 'landing.note');
  const error = formError?.kind === 'error' && formError.at === 'note' ? t(context.language, formError.key) : null;
  const wrong = error !== null && html` aria-invalid="true" aria-describedby="note-error"`;
  const open = note !== '' || check.noNeedsNote === true;
  return html`<details class="landing-note"${open && html` open`}><summary>${label}</summary>${error !== null && html`<p id="note-error" class="ds-validation-message" data-color="danger">${error}</p>`}<textarea class="ds-input" id="note" name="note" rows="3" maxlength="4000" aria-label="${label}"${wrong}>${note}</textarea></details>`;
}

function evidenceOf({ task, language }: LandingContext, check: CheckView): Html | null {
  if (!check.evidenceRequired && check.evidence.length === 0) return null;
  const there = check.evidence.map((one) => html`<li><a href="${one.url}">${one.title}</a></li>`);
  return html`<div class="landing-evidence">${check.evidenceRequired && check.evidence.length === 0 && html`<p>${t(language, 'landing.evidence.required')}</p>`}<ul>${there}</ul><a href="/tasks/${task.id}#question-${check.key}">${t(language, 'landing.evidence.add')}</a></div>`;
}
