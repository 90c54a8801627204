import { t } from '@stegvis/wording';
import type { Language } from '@stegvis/workflow';
import { html, type Html } from '../../platform/http/html.js';
import { openedBy } from './guest-page.js';
import type { LandingContext } from './landing-context.js';

/** Lets somebody who got the task by mistake hand it back, which is a to-do of the coordinator. */
export function notMine({ task, language, readerId }: LandingContext): Html {
  if (task.handedBack !== null) return html`<p class="landing-facts">${t(language, 'landing.not-mine.told')}</p>`;
  return html`<details class="landing-more"><summary>${t(language, 'landing.not-mine')}</summary>
<form method="post" action="/t/${task.id}/not-mine" class="landing-form">${openedBy(readerId)}
<p>${t(language, 'landing.not-mine.text')}</p>
<div class="ds-field"><label class="ds-label" for="who">${t(language, 'landing.not-mine.who')}</label><input class="ds-input" id="who" name="who" maxlength="300"></div>
<div class="actions"><button class="ds-button" data-variant="secondary" type="submit">${t(language, 'landing.not-mine.send')}</button></div>
</form></details>`;
}

/** The text of the to-do. */
export function handBackText(language: Language, who: string): string {
  return who === '' ? t(language, 'landing.not-mine.reason') : t(language, 'landing.not-mine.reason.who', { who });
}
