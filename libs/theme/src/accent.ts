import { contrastOf, lightnessOf, luminanceAt, withLuminance, type Hex } from './colour.js';
import { declarationsOf, rulesOf } from './palette.js';

/** The contrast that text needs by WCAG 2.2, 1.4.3. */
const readable = 4.5;
/** The contrast that shapes with a meaning need by WCAG 2.2, 1.4.11. */
const visible = 3;

export interface Verdict {
  /** The colour as it is used on buttons and bars: the chosen one, or a darker step of it. */
  readonly used: Hex;
  /** Contrast of the chosen colour against white, 1 to 21. */
  readonly contrast: number;
  /**
   * `fine`: readable also as text. `shapes-only`: too light for text. `too-light`: too light even for shapes.
   * `nearly-black`: can hardly be told from black.
   */
  readonly verdict: 'fine' | 'shapes-only' | 'too-light' | 'nearly-black';
}

/** Judges whether a colour is readable on white, and which one is used where it is not. */
export function judgeAccent(colour: Hex): Verdict {
  const contrast = contrastOf(colour, '#ffffff');
  const verdict =
    contrast < visible
      ? 'too-light'
      : contrast < readable
        ? 'shapes-only'
        : lightnessOf(colour) < 8
          ? 'nearly-black'
          : 'fine';
  return { used: contrast < readable ? darkened(colour) : colour, contrast, verdict };
}

/** The first darker step of the same hue on which white text is readable. */
function darkened(colour: Hex): Hex {
  for (let lightness = Math.floor(lightnessOf(colour)); lightness > 0; lightness -= 1) {
    const step = withLuminance(colour, luminanceAt(lightness));
    if (contrastOf(step, '#ffffff') >= readable) return step;
  }
  return '#000000';
}

/** A style sheet that replaces the product's accent by an organisation's colour, in every scheme. */
export function accentSheet(colour: Hex): string {
  const { used } = judgeAccent(colour);
  return `:root{--brand:${colour.toLowerCase()};}\n${rulesOf((scheme) => declarationsOf('accent', used, scheme))}`;
}
