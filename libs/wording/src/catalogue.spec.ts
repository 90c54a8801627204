import { describe, expect, test } from '@jest/globals';
import { areas } from './catalogue.js';
import { languages } from './language.js';
import { compileMessage } from './message.js';
import type { Text } from './texts.js';

const entries = Object.entries(areas).flatMap(([area, texts]) =>
  Object.entries<Text>(texts).map(([key, text]) => ({ area, key, text })),
);

describe('the catalogue', () => {
  test('has no key in two areas', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { area, key } of entries) {
      const other = seen.get(key);
      if (other !== undefined) twice.push(`${key} in ${other} and ${area}`);
      seen.set(key, area);
    }
    expect(twice).toEqual([]);
  });

  test('has keys of one form', () => {
    expect(
      entries.map((entry) => entry.key).filter((key) => !/^[a-z][a-z0-9-]*(\.[a-z0-9][a-zA-Z0-9-]*)+$/.test(key)),
    ).toEqual([]);
  });

  test('takes the same parameters in every language', () => {
    const differing = entries
      .map(({ key, text }) => ({
        key,
        params: languages.map((language) => compileMessage(language, text[language]).params.join(',')),
      }))
      .filter(({ params }) => new Set(params).size > 1);
    expect(differing).toEqual([]);
  });

  test('has no parameter hidden by an apostrophe', () => {
    const hidden = entries.flatMap(({ key, text }) =>
      languages.filter((language) => /'[{}]/.test(text[language])).map((language) => `${key} ${language}`),
    );
    expect(hidden).toEqual([]);
  });

  test('has one word for each state, in full and in short', () => {
    const words = new Map(entries.map(({ key, text }) => [key, text]));
    const said = ['state.active', 'board.short.active'].map((key) =>
      languages.map((language) => words.get(key)?.[language].toLowerCase()),
    );
    expect(said).toEqual([
      ['pågår', 'under way'],
      ['pågår', 'under way'],
    ]);
  });

  test('has no empty text and no superfluous space', () => {
    const stray = entries.flatMap(({ key, text }) =>
      languages
        .filter(
          (language) =>
            text[language].trim() !== text[language] || text[language] === '' || text[language].includes('  '),
        )
        .map((language) => `${key} ${language}`),
    );
    expect(stray).toEqual([]);
  });

  test('uses no words of other products', () => {
    const wrong = entries
      .filter(({ text }) => /landsting|\bPSI-|\bticket\b|användar(e|en|na|konto)\b/i.test(`${text.sv} ${text.en}`))
      .map(({ key }) => key);
    expect(wrong).toEqual([]);
  });
});
