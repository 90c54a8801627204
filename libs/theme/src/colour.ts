export type Hex = `#${string}`;

export interface Channels {
  /** 0 to 255, not rounded. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** The only accepted form of a colour: six hexadecimal digits after a number sign. */
export function isHex(text: string): text is Hex {
  return /^#[0-9a-f]{6}$/iu.test(text);
}

export function channelsOf(colour: Hex): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return { red: (value >> 16) & 255, green: (value >> 8) & 255, blue: value & 255 };
}

export function hexOf({ red, green, blue }: Channels): Hex {
  const digits = [red, green, blue].map((one) =>
    Math.min(255, Math.max(0, Math.round(one)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** The linear light of one channel, 0 to 1, as sRGB defines it. */
export function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white). */
export function luminanceOf(colour: Hex): number {
  return luminance(channelsOf(colour));
}

function luminance({ red, green, blue }: Channels): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast by WCAG 2.2, 1 to 21. */
export function contrastOf(one: Hex, other: Hex): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const black: Channels = { red: 0, green: 0, blue: 0 };
const white: Channels = { red: 255, green: 255, blue: 255 };

/** The same hue with the wanted luminance: it is mixed with white or black until it has it. */
export function withLuminance(colour: Hex, wanted: number): Hex {
  const start = channelsOf(colour);
  const [dark, light] = luminance(start) > wanted ? [black, start] : [start, white];
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 24; turn += 1) {
    const middle = (low + high) / 2;
    if (luminance(mixed(dark, light, middle)) > wanted) high = middle;
    else low = middle;
  }
  return hexOf(mixed(dark, light, (low + high) / 2));
}

function mixed(from: Channels, to: Channels, share: number): Channels {
  const part = (a: number, b: number) => a + (b - a) * share;
  return { red: part(from.red, to.red), green: part(from.green, to.green), blue: part(from.blue, to.blue) };
}

/** Lightness by CIE 1976, 0 to 100, in which equal steps look equal. */
export function lightnessOf(colour: Hex): number {
  const light = luminanceOf(colour);
  return light <= 216 / 24389 ? (light * 24389) / 27 : 116 * Math.cbrt(light) - 16;
}

/** The luminance of a lightness; the inverse of `lightnessOf`. */
export function luminanceAt(lightness: number): number {
  const kept = Math.min(100, Math.max(0, lightness));
  return kept <= 8 ? (kept * 27) / 24389 : ((kept + 16) / 116) ** 3;
}

/** The same colour with less saturation: 0 is grey, 1 is unchanged. */
export function muted(colour: Hex, share: number): Hex {
  const { red, green, blue } = channelsOf(colour);
  const grey = (red + green + blue) / 3;
  return hexOf(mixed({ red: grey, green: grey, blue: grey }, { red, green, blue }, share));
}
