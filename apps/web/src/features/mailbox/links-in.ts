/** The web addresses in a text, each once, in order, without the full stop or bracket that ends a sentence. */
export function linksIn(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set(found.map((address) => address.replace(/[.,;:!?)\]]+$/, '')))];
}
