/** Drawing only: nothing that runs, fetches, embeds or styles the page around it. */
const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath mask title desc use symbol style'.split(' '),
);
const attributes = new Set(
  `id class style x y x1 y1 x2 y2 cx cy r rx ry fx fy d points width height viewBox preserveAspectRatio version xmlns fill fill-opacity fill-rule stroke stroke-width
   stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity transform gradientTransform gradientUnits spreadMethod offset
   stop-color stop-opacity clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits font-family font-size font-weight font-style text-anchor letter-spacing
   dominant-baseline href xlink:href xmlns:xlink color display visibility overflow`.split(/\s+/),
);
/** Deeper than any drawing that a person made. */
const maxDepth = 64;

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/\s*([\w:.-]+)\s*>|<\s*([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!DOCTYPE[^[>]*>|([^<]+)/giy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const styleFetches = /@|expression|javascript:|url\(\s*(?!["']?#)|\\|<|&/i;

/**
 * The same drawing without anything but drawing, written anew from what is known to be harmless. Undefined where it is no SVG that can be read:
 * entities, CDATA and broken markup are refused, not mended.
 */
export function cleanSvg(text: string): string | undefined {
  const drawing = new Drawing();
  token.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    const found = token.exec(text);
    if (found === null) return undefined;
    at = token.lastIndex;
    const [, closing, opening, given = '', alone, content] = found;
    const good =
      (closing !== undefined && drawing.close(closing)) ||
      (opening !== undefined && drawing.open(opening, given, alone === '/')) ||
      (content !== undefined && drawing.write(content)) ||
      // Remarks, declarations and a document type without entities say nothing.
      (closing ?? opening ?? content) === undefined;
    if (!good) return undefined;
  }
  return drawing.text();
}

/** What has been kept so far. Each method says whether the markup still makes sense. */
class Drawing {
  private readonly around: { readonly name: string; readonly kept: boolean }[] = [];
  private readonly out: string[] = [];
  private begun = false;

  open(name: string, given: string, alone: boolean): boolean {
    const root = this.around.length === 0;
    if (root && (this.begun || name !== 'svg')) return false;
    this.begun = true;
    const kept = elements.has(name) && this.around.at(-1)?.kept !== false;
    if (kept) this.out.push(`<${name}${cleanAttributes(given, root)}${alone ? '/' : ''}>`);
    if (!alone) this.around.push({ name, kept });
    return this.around.length <= maxDepth;
  }

  close(name: string): boolean {
    const last = this.around.pop();
    if (last?.kept === true) this.out.push(`</${name}>`);
    return last?.name === name;
  }

  write(content: string): boolean {
    const within = this.around.at(-1);
    if (within === undefined) return content.replace('\uFEFF', '').trim() === '';
    if (within.kept) this.out.push(cleanText(content, within.name));
    return true;
  }

  text(): string | undefined {
    return this.begun && this.around.length === 0 ? this.out.join('') : undefined;
  }
}

function cleanText(content: string, element: string): string {
  if (element === 'style') return styleFetches.test(content) ? '' : content;
  return content.replaceAll(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, '&amp;');
}

function cleanAttributes(given: string, root: boolean): string {
  const kept = [...given.matchAll(attribute)].flatMap(([, name = '', double, single]) => {
    const value = (double ?? single ?? '').replaceAll('"', '&quot;');
    return attributes.has(name) && isHarmless(name, value) ? [` ${name}="${value}"`] : [];
  });
  // Without its namespace a browser draws nothing.
  if (root && !kept.some((one) => one.startsWith(' xmlns='))) kept.unshift(' xmlns="http://www.w3.org/2000/svg"');
  return kept.join('');
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg';
  if (name === 'xmlns:xlink') return value === 'http://www.w3.org/1999/xlink';
  if (name === 'href' || name === 'xlink:href') return /^#[\w.:-]+$/.test(value);
  return !/javascript:|expression|\\|&#/i.test(value) && !/url\(\s*(?!#)/i.test(value);
}
