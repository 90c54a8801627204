import { t } from '@stegvis/wording';
import type { Language, Uuid } from '@stegvis/workflow';
import { html, type Html } from '../../platform/http/html.js';

export interface GuestPage {
  /** The id in the address; whether the task exists is only shown to people who are signed in. */
  readonly taskId: string;
  readonly language: Language;
  readonly email: string;
  /** What was wrong with the last attempt, in words. */
  readonly wrong: string | null;
}

/** The sign-in form between a mail and its task. */
export function guestPage({ taskId, language, email, wrong }: GuestPage): Html {
  return html`<h1 class="ds-heading" data-size="md" tabindex="-1">${t(language, 'landing.sign-in')}</h1>
${wrong !== null && html`<div class="ds-alert" data-color="danger" role="alert"><p>${wrong}</p></div>`}
<form method="post" action="/t/${encodeURIComponent(taskId)}/sign-in" class="landing-form">
<div class="ds-field"><label class="ds-label" for="email">${t(language, 'landing.sign-in.email')}</label><input class="ds-input" id="email" name="email" type="email" autocomplete="username" required value="${email}"></div>
<div class="ds-field"><label class="ds-label" for="password">${t(language, 'landing.sign-in.password')}</label><input class="ds-input" id="password" name="password" type="password" autocomplete="current-password" required></div>
<div class="actions"><button class="ds-button" data-variant="primary" type="submit">${t(language, 'landing.sign-in.button')}</button></div>
</form>
<p class="landing-extra"><a href="/forgotten-password?next=${encodeURIComponent(`/t/${taskId}`)}">${t(language, 'web-sign-in.forgotten')}</a></p>
<p class="landing-extra">${t(language, 'landing.sign-in.help')}</p>`;
}

/** The second step, after the correct password. There is no script, so passkeys are used on the web's own page. */
export function secondStepPage({ taskId, language, wrong }: Omit<GuestPage, 'email'>): Html {
  const next = encodeURIComponent(`/t/${taskId}`);
  return html`<h1 class="ds-heading" data-size="md" tabindex="-1">${t(language, 'landing.second-step')}</h1>
${wrong !== null && html`<div class="ds-alert" data-color="danger" role="alert"><p>${wrong}</p></div>`}
<p>${t(language, 'landing.second-step.text')}</p>
<form method="post" action="/t/${encodeURIComponent(taskId)}/second-step" class="landing-form">
<div class="ds-field"><label class="ds-label" for="code">${t(language, 'landing.second-step.code')}</label><input class="ds-input" id="code" name="code" type="text" autofocus autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="100" required></div>
<div class="actions"><button class="ds-button" data-variant="primary" type="submit">${t(language, 'landing.second-step.button')}</button></div>
</form>
<p class="landing-extra"><a href="/sign-in/second-step?next=${next}">${t(language, 'landing.second-step.passkey')}</a></p>
<p class="landing-extra">${t(language, 'web-second-step.lost')}</p>
<p class="landing-extra"><a href="/t/${encodeURIComponent(taskId)}">${t(language, 'web-second-step.other')}</a></p>`;
}

/**
 * A role requires a second factor that the person does not have yet: the page asks to set it up and then leads to the
 * task.
 */
export function setUpPage(language: Language, taskId: string): Html {
  return html`<h1 class="ds-heading" data-size="md" tabindex="-1">${t(language, 'landing.set-up')}</h1><p>${t(language, 'landing.set-up.text')}</p><div class="landing-ways"><a href="/tasks/${encodeURIComponent(taskId)}">${t(language, 'landing.set-up.link')}</a></div>`;
}

/**
 * A field in every form with the person who opened the page, since somebody else may have signed in in the same browser
 * since.
 */
export const openedBy = (personId: Uuid): Html => html`<input type="hidden" name="person" value="${personId}">`;

export function anotherPage(language: Language, taskId: string): Html {
  return html`<h1 class="ds-heading" data-size="md" tabindex="-1">${t(language, 'problem.another-person.title')}</h1><p>${t(language, 'landing.another.text')}</p><div class="landing-ways"><a href="/t/${encodeURIComponent(taskId)}">${t(language, 'landing.another.link')}</a></div>`;
}

export function lostPage(language: Language): Html {
  return html`<h1 class="ds-heading" data-size="md" tabindex="-1">${t(language, 'landing.lost')}</h1><p>${t(language, 'landing.lost.text')}</p><div class="landing-ways"><a href="/my-tasks">${t(language, 'landing.my-tasks')}</a></div>`;
}
