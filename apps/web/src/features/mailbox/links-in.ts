/** The web addresses in a text, each once, in order, without the full stop or bracket that ends a sentence. */
export function linksIn(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set(found.map((address) => address.replace(/[.,;:!?)\]]+$/, '')))];
}

/** The mail's links lead out of the frame that it is shown in. */
export function withTopLinks(html: string): string {
  const base = '<base target="_top">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => `${head}${base}`) : `${base}${html}`;
}
