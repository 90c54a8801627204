import { languages, type Language } from '@stegvis/wording';
import { html } from './html.js';
import type { MailContent } from './mail-content.js';
import { renderMail, type Mail } from './render-mail.js';
import { situations } from './situations.js';

export interface GalleryEntry {
  readonly mail: Mail['kind'];
  readonly situation: string;
  readonly language: Language;
  readonly content: MailContent;
}

/** Every mail in every situation and language. */
export function gallery(): readonly GalleryEntry[] {
  return situations.flatMap(({ name, mail, logo }) =>
    languages.map((language) => ({
      mail: mail.kind,
      situation: name,
      language,
      content: renderMail(mail, language, logo),
    })),
  );
}

/** One page that shows all of them side by side, to be opened as a file. */
export function galleryPage(): string {
  const entries = gallery().map(
    ({ mail, situation, language, content }) => html`<section><h2>${mail}: ${situation} (${language})</h2>
<p>${content.subject}</p>
<iframe title="${mail}, ${situation}, ${language}" sandbox srcdoc="${withPictures(content)}"></iframe>
<pre>${content.text}</pre></section>
`,
  );
  const page = html`<html lang="en"><head><meta charset="utf-8"><title>Mails</title>
<style>body { font-family: sans-serif; } section { margin: 2rem 1rem; } iframe { width: 40rem; max-width: 100%; height: 36rem; } pre { white-space: pre-wrap; max-width: 40rem; }</style>
</head><body><h1>Mails</h1>
${entries}</body></html>`;
  return `<!doctype html>\n${page.source}\n`;
}

/** Embeds the pictures as data URLs, since a file has no attachments that `cid:` could refer to. */
function withPictures({ html: source, pictures = [] }: MailContent): string {
  return pictures.reduce(
    (shown, { contentId, mediaType, content }) =>
      shown.replaceAll(`"cid:${contentId}"`, `"data:${mediaType};base64,${Buffer.from(content).toString('base64')}"`),
    source,
  );
}
