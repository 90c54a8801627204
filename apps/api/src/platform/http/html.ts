/** Markup that may be sent as it is. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlPart = string | number | Html | readonly HtmlPart[] | null | undefined | false;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template for markup: inserted values are escaped unless they are markup themselves; null, undefined and false
 * insert nothing.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(texts.reduce((page, text, index) => page + markup(parts[index - 1]) + text));
}

function markup(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, (found) => entities[found] ?? found);
  if (typeof part === 'number') return String(part);
  return part.map(markup).join('');
}
