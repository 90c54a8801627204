import { IntlMessageFormat } from 'intl-messageformat';
import { locales, type Language } from './language.js';

export type TextParams = Readonly<Record<string, string | number>>;

/** A text that is parsed already: the web gets its texts parsed, so that it needs no parser. */
export type ParsedText = ReturnType<IntlMessageFormat['getAst']>;

export interface Message {
  readonly params: readonly string[];
  format(params: TextParams): string;
}

/** Whether the text needs no parsing. */
export const isPlain = (text: string): boolean => !text.includes('{') && !text.includes("''");

/** Parses one ICU text; a plain one is returned unchanged. Throws a SyntaxError when the text is not valid ICU. */
export function parseText(language: Language, text: string): string | ParsedText {
  return isPlain(text) ? text : new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true }).getAst();
}

/** Compiles one ICU text. Throws a SyntaxError when the text is not valid ICU. */
export function compileMessage(language: Language, text: string | ParsedText): Message {
  if (typeof text === 'string' && isPlain(text)) return { params: [], format: () => text };
  const compiled = new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true });
  const params = [...paramsIn(compiled.getAst())].sort();
  // A missing parameter is shown by its name: that is better than a page that breaks, and tests find the brace.
  const holes = Object.fromEntries(params.map((name) => [name, `{${name}}`]));
  return { params, format: (given) => String(compiled.format({ ...holes, ...given })) };
}

function paramsIn(ast: ParsedText, found = new Set<string>()): Set<string> {
  for (const element of ast) {
    // 0 is plain text, 7 the plural's own number; every other type has a parameter.
    if (element.type === 0 || element.type === 7) continue;
    found.add(element.value);
    if ('options' in element) for (const option of Object.values(element.options)) paramsIn(option.value, found);
  }
  return found;
}
