import { areas, type TextKey } from './catalogue.js';
import type { Language } from './language.js';
import { compileMessage, type Message, type ParsedText, type TextParams } from './message.js';

type Source = Readonly<Record<Language, string | ParsedText>>;

const allAreas: readonly Readonly<Record<string, Source>>[] = Object.values(areas);
const compiled: Record<Language, Map<string, Message>> = { sv: new Map(), en: new Map() };

export const textKeys: readonly string[] = allAreas.flatMap((area) => Object.keys(area));

// Texts are looked up at each call, since the web loads another language only when somebody switches to it.
const textOf = (key: string): Source | undefined => allAreas.find((area) => Object.hasOwn(area, key))?.[key];

export function hasText(key: string): key is TextKey {
  return compiled.sv.has(key) || compiled.en.has(key) || textOf(key) !== undefined;
}

/**
 * The sentence in a language. A missing parameter is shown as `{name}`; parameters that the text does not use are
 * ignored.
 */
export function t(language: Language, key: TextKey, params: TextParams = {}): string {
  return messageOf(language, key).format(params);
}

/** The text of the first key that has one, from the particular to the general. The last key must exist. */
export function tFirst(language: Language, keys: readonly [...string[], TextKey], params: TextParams = {}): string {
  const found = keys.find(hasText);
  if (found === undefined) throw new Error(`No text for any of ${keys.join(', ')}`);
  return t(language, found, params);
}

/**
 * The text of a value: for `done` in the area `state` that of `state.done`; a star in the area is replaced by the
 * value. A value without a text is returned unchanged.
 */
export function inWords(language: Language, area: string, value: string): string {
  const key = area.includes('*') ? area.replace('*', value) : `${area}.${value}`;
  return hasText(key) ? t(language, key) : value;
}

/** The names of the parameters that a text takes, sorted. */
export function paramsOf(language: Language, key: TextKey): readonly string[] {
  return messageOf(language, key).params;
}

function messageOf(language: Language, key: string): Message {
  const known = compiled[language].get(key);
  if (known !== undefined) return known;
  const text = textOf(key);
  if (text === undefined) throw new Error(`No text has the key ${key}`);
  const message = compileMessage(language, text[language]);
  compiled[language].set(key, message);
  return message;
}
