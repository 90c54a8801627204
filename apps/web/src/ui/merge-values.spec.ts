import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bothTexts, choiceFor, differencesOf, mergedValues, type Choices, type ThreeSides } from './merge-values.js';

const base = { title: 'Badplatser', unit: '', description: 'Alla', available: 'yes', fourEyes: false };
const sides = (mine: object, theirs: object): ThreeSides => ({
  base,
  mine: { ...base, ...mine },
  theirs: { ...base, ...theirs },
});
const merged = (given: ThreeSides, choices: Choices = {}) => mergedValues(differencesOf(given), choices);

describe('what two people changed at once', () => {
  test('is listed field by field, with who changed it', () => {
    const found = differencesOf(sides({ title: 'Bad', description: 'Mitt' }, { unit: 'Kultur', description: 'Deras' }));
    expect(found).toEqual([
      { name: 'title', mine: 'Bad', theirs: 'Badplatser', changedBy: 'me' },
      { name: 'unit', mine: '', theirs: 'Kultur', changedBy: 'them' },
      { name: 'description', mine: 'Mitt', theirs: 'Deras', changedBy: 'both' },
    ]);
  });

  test('is no difference when both wrote the same, or left it empty in different ways', () => {
    expect(differencesOf(sides({ title: 'Bad ', unit: null }, { title: 'Bad', unit: undefined }))).toEqual([]);
    expect(differencesOf(sides({ fourEyes: true }, { fourEyes: true }))).toEqual([]);
    expect(differencesOf(sides({ fourEyes: true }, {}))).toMatchObject([{ name: 'fourEyes', changedBy: 'me' }]);
  });

  test('is a difference when I emptied what they rewrote', () => {
    expect(differencesOf(sides({ description: '' }, { description: 'Deras' }))).toMatchObject([{ changedBy: 'both' }]);
  });
});

describe('the value that is saved', () => {
  test('is that of the side that changed it, without a choice', () => {
    expect(merged(sides({ title: 'Bad' }, { unit: 'Kultur' }))).toEqual({ title: 'Bad' });
  });

  test('waits for a choice when both changed it', () => {
    const both = sides({ title: 'Mitt', unit: 'Teknik' }, { title: 'Deras' });
    expect(merged(both)).toBeNull();
    expect(merged(both, { title: 'mine' })).toEqual({ title: 'Mitt', unit: 'Teknik' });
    expect(merged(both, { title: 'theirs' })).toEqual({ unit: 'Teknik' });
    expect(merged(both, { title: 'both' })).toEqual({ title: 'Deras\n\nMitt', unit: 'Teknik' });
  });

  test('can be chosen against the side that changed it', () => {
    expect(merged(sides({ title: 'Bad' }, { unit: 'Kultur' }), { title: 'theirs', unit: 'mine' })).toEqual({
      unit: '',
    });
  });

  test('loses nothing that only one side changed', () => {
    const values = fc.record({ title: fc.string(), unit: fc.option(fc.string()), fourEyes: fc.boolean() });
    fc.assert(
      fc.property(values, values, values, (before, mine, theirs) => {
        const given = { base: before, mine, theirs };
        const all = Object.fromEntries(
          differencesOf(given)
            .filter((one) => choiceFor(one, {}) === null)
            .map((one) => [one.name, 'mine' as const]),
        );
        const saved = { ...theirs, ...merged(given, all) };
        for (const one of differencesOf({ base: before, mine: saved, theirs })) expect(one.changedBy).not.toBe('them');
        expect(differencesOf({ base: before, mine, theirs: saved }).every((one) => one.changedBy === 'them')).toBe(
          true,
        );
      }),
    );
  });
});

test('both texts follow each other, and a text that contains the other stands for both', () => {
  expect(bothTexts('Deras\n', ' Mitt')).toBe('Deras\n\nMitt');
  expect(bothTexts('Deras', 'Deras och mitt')).toBe('Deras och mitt');
  expect(bothTexts('Deras och mitt', 'mitt')).toBe('Deras och mitt');
  expect(bothTexts('', 'Mitt')).toBe('Mitt');
});
