import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '@stegvis/wording';
import type { Language } from '@stegvis/workflow';
import { html, type Html } from '../../platform/http/html.js';
import { readManifest, webFolder } from '../../platform/http/web-folder.js';

let known: string | undefined;

/** The address of the web's style sheet; '' when the web is not built, as during development. */
function styleSheet(): string {
  if (known !== undefined) return known;
  if (!existsSync(join(webFolder, '.vite', 'manifest.json'))) return '';
  const found = readManifest()['index.html']?.css?.[0];
  known = found === undefined ? '' : `/${found}`;
  return known;
}

export interface LandingPage {
  readonly title: string;
  readonly language: Language;
  readonly organisation: string | null;
  readonly body: Html;
}

/** A whole page: one column, no menu, no script. */
export function landingPage({ title, language, organisation, body }: LandingPage): string {
  const style = styleSheet();
  return html`<!doctype html>
<html lang="${language}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – Stegvis</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${style !== '' && html`<link rel="stylesheet" href="${style}">`}
</head>
<body class="landing">
<a class="ds-skip-link" href="#main">${t(language, 'landing.skip')}</a>
<header class="landing-head"><p><a class="landing-brand" href="/">Stegvis</a>${organisation !== null && html` <span>${organisation}</span>`}</p></header>
<main id="main" class="landing-main" tabindex="-1">${body}</main>
</body>
</html>`.text;
}
