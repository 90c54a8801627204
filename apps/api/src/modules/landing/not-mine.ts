import { t } from '@stegvis/wording';
import type { Language } from '@stegvis/workflow';
import { html, type Html } from '../../platform/http/html.js';
import type { LandingScene } from './landing-scene.js';

/** A way out for whoever got the task by mistake: work for the coordinator, never a dead end. */
export function notMine({ task, language }: LandingScene): Html {
  return html`<details class="landing-more"><summary>${t(language, 'landing.not-mine')}</summary>
<form method="post" action="/t/${task.id}/not-mine" class="landing-form">
<p>${t(language, 'landing.not-mine.text')}</p>
<div class="ds-field"><label class="ds-label" for="who">${t(language, 'landing.not-mine.who')}</label><input class="ds-input" id="who" name="who" maxlength="300"></div>
<div class="actions"><button class="ds-button" data-variant="secondary" type="submit">${t(language, 'landing.not-mine.send')}</button></div>
</form></details>`;
}

/** The command that the way out gives. */
export function handBack(language: Language, who: string): { readonly type: 'block'; readonly reason: string; readonly waitingFor: string } {
  const reason = who === '' ? t(language, 'landing.not-mine.reason') : t(language, 'landing.not-mine.reason.who', { who });
  return { type: 'block', reason, waitingFor: t(language, 'landing.not-mine.waiting-for') };
}
