import { t, type Language } from '@stegvis/wording';
import { colours } from './colours.js';
import { html, type Html } from './html.js';
import { letterhead, type MailLogo } from './letterhead.js';
import type { MailContent } from './mail-content.js';
import { oneLine, severalLines, withoutLinks } from './plain.js';

/** The contents of a mail before it is laid out. Texts are plain; the layout escapes and cleans them. */
export interface MailParts {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly lead: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly quote: { readonly label: string; readonly text: string } | null;
  readonly sections: readonly Section[];
  readonly next: readonly string[];
  readonly button: { readonly label: string; readonly url: string };
  readonly organisation: string;
}

export interface Section {
  readonly heading: string;
  readonly groups: readonly Group[];
  readonly rest: string | null;
}

/** Items that have something in common, which `intro` says once. */
export interface Group {
  readonly intro: string | null;
  readonly items: readonly { readonly title: string; readonly url: string; readonly lines: readonly string[] }[];
}

const longestSubject = 150;

export function layOut(parts: MailParts, logo?: MailLogo): MailContent {
  const clean = cleaned(parts);
  const head = letterhead(clean.organisation, logo);
  return {
    subject: clean.subject,
    html: `<!doctype html>\n${page(clean, head.html).source}\n`,
    text: `${plainText(clean)}\n`,
    pictures: head.pictures,
  };
}

function cleaned(parts: MailParts): MailParts {
  return {
    ...parts,
    subject: withoutLinks(parts.subject, longestSubject),
    greeting: withoutLinks(parts.greeting),
    lead: parts.lead.map((line) => withoutLinks(line)),
    facts: parts.facts.map(({ label, value }) => ({ label, value: oneLine(value) })),
    quote: parts.quote === null ? null : { label: parts.quote.label, text: severalLines(parts.quote.text) },
    sections: parts.sections.map((section) => ({
      ...section,
      heading: oneLine(section.heading),
      groups: section.groups.map(({ intro, items }) => ({
        intro: intro === null ? null : oneLine(intro),
        items: items.map((item) => ({
          title: oneLine(item.title),
          url: webAddress(item.url),
          lines: item.lines.map((line) => oneLine(line)),
        })),
      })),
    })),
    next: parts.next.map((line) => withoutLinks(line)),
    button: { label: parts.button.label, url: webAddress(parts.button.url) },
    organisation: withoutLinks(parts.organisation),
  };
}

/** Mails link to our own pages only, so anything but http(s) is a programming error. */
function webAddress(url: string): string {
  if (!/^https?:\/\/[^\s<>"']+$/i.test(url)) throw new Error('A mail links to http or https only');
  return url;
}

function footer(parts: MailParts): readonly string[] {
  return [
    t(parts.language, 'mail.footer', { organisation: parts.organisation }),
    t(parts.language, 'mail.footer.automatic'),
  ];
}

function plainText(parts: MailParts): string {
  const blocks = [
    parts.greeting,
    ...parts.lead,
    parts.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    parts.quote === null
      ? ''
      : [`${parts.quote.label}:`, ...parts.quote.text.split('\n').map((line) => `> ${line}`)].join('\n'),
    ...parts.sections.flatMap((section) => [
      section.heading.toUpperCase(),
      ...section.groups.flatMap(({ intro, items }) => [
        intro ?? '',
        ...items.map((item) =>
          [`* ${item.title}`, ...item.lines.map((line) => `  ${line}`), `  ${item.url}`].join('\n'),
        ),
      ]),
      section.rest ?? '',
    ]),
    ...parts.next,
    `${parts.button.label}:\n${parts.button.url}`,
    `-- \n${footer(parts).join('\n')}`,
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function page(parts: MailParts, head: Html): Html {
  const { light, dark } = colours;
  return html`<html lang="${parts.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${parts.subject}</title>
<style>
@media (prefers-color-scheme: dark) {
  .ground { background: ${dark.ground} !important; color: ${dark.text} !important; }
  .panel { background: ${dark.panel} !important; border-color: ${dark.link} !important; }
  .logo { padding: 8px !important; }
  .quiet { color: ${dark.quiet} !important; }
  a.link { color: ${dark.link} !important; }
  a.button { background: ${dark.button} !important; color: ${dark.buttonText} !important; }
}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${light.ground};color:${light.text};font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;">
<div class="ground" role="article" aria-label="${parts.subject}" style="max-width:600px;margin:0 auto;padding:24px 16px;background:${light.ground};color:${light.text};overflow-wrap:anywhere;">
${head}${content(parts)}
</div>
</body>
</html>`;
}

function content(parts: MailParts): readonly Html[] {
  return [
    html`<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px;">${parts.greeting}</h1>\n`,
    ...parts.lead.map(paragraph),
    ...(parts.facts.length === 0 ? [] : [html`<p style="margin:0 0 16px;">${parts.facts.map(fact)}</p>\n`]),
    ...(parts.quote === null ? [] : [quotation(parts.quote)]),
    ...parts.sections.map(sectionHtml),
    ...parts.next.map(paragraph),
    buttonHtml(parts),
    html`<p class="quiet" style="margin:24px 0 0;font-size:14px;color:${colours.light.quiet};">${footer(parts).join(' ')}</p>`,
  ];
}

function paragraph(text: string): Html {
  return html`<p style="margin:0 0 16px;">${text}</p>\n`;
}

function fact({ label, value }: { readonly label: string; readonly value: string }): Html {
  return html`<strong>${label}:</strong> ${value}<br>`;
}

function quotation({ label, text }: { readonly label: string; readonly text: string }): Html {
  const lines = text.split('\n').map((line) => html`${line}<br>`);
  return html`<p style="margin:0 0 4px;"><strong>${label}:</strong></p>
<blockquote class="panel" style="margin:0 0 16px;padding:12px 16px;border-left:4px solid ${colours.light.link};background:${colours.light.panel};">${lines}</blockquote>\n`;
}

function sectionHtml(section: Section): Html {
  const rest = section.rest === null ? [] : [paragraph(section.rest)];
  return html`<h2 style="font-size:17px;margin:0 0 8px;">${section.heading}</h2>
${section.groups.map(groupHtml)}${rest}`;
}

function groupHtml({ intro, items }: Group): Html {
  const list = items.map(
    (item) =>
      html`<li style="margin:0 0 12px;"><a class="link" href="${item.url}" style="color:${colours.light.link};">${item.title}</a>${item.lines.map((line) => html`<br>${line}`)}</li>\n`,
  );
  return html`${intro === null ? [] : [html`<p style="margin:0 0 8px;">${intro}</p>\n`]}<ul style="margin:0 0 16px;padding:0 0 0 20px;">
${list}</ul>
`;
}

function buttonHtml({ language, button }: MailParts): Html {
  const { light } = colours;
  return html`<p style="margin:0 0 16px;"><a class="button" href="${button.url}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${light.button};color:${light.buttonText};font-weight:bold;text-decoration:none;">${button.label}</a></p>
<p class="quiet" style="margin:0;font-size:14px;color:${light.quiet};">${t(language, 'mail.link-hint')}<br><a class="link" href="${button.url}" style="color:${light.link};">${button.url}</a></p>\n`;
}
