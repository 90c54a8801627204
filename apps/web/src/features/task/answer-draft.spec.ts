import { describe, expect, test } from '@jest/globals';
import {
  changeDraft,
  planSave,
  sameAnswer,
  savedAnswer,
  settleDraft,
  type Answer,
  mergedAnswer,
} from './answer-draft.js';

const empty: Answer = { answer: null, note: '' };
const gis: Answer = { answer: 'GIS', note: '' };

describe('changing an answer', () => {
  test('remembers what stood on the server when it began', () => {
    const first = changeDraft(undefined, gis, { answer: 'GI' });
    const second = changeDraft(first, { answer: 'Other', note: '' }, { answer: 'G' });
    expect(second).toEqual({ answer: 'G', note: '', base: gis });
  });

  test('leaves no draft when it is taken back', () => {
    const draft = changeDraft(undefined, gis, { answer: 'GI' });
    expect(changeDraft(draft, gis, { answer: 'GIS' })).toBeUndefined();
  });

  test('keeps a draft while a space is typed at the end of a note', () => {
    expect(changeDraft(undefined, gis, { note: ' ' })).toEqual({ answer: 'GIS', note: ' ', base: gis });
  });
});

describe('saving a draft', () => {
  test('sends what changed, with the note trimmed or absent', () => {
    expect(planSave({ answer: 'yes', note: ' why ', base: empty }, empty)).toEqual({
      kind: 'send',
      answer: 'yes',
      note: 'why',
    });
    expect(planSave({ answer: 'yes', note: ' ', base: empty }, empty)).toEqual({
      kind: 'send',
      answer: 'yes',
      note: null,
    });
  });

  test('sends nothing where there is nothing to tell', () => {
    expect(planSave(undefined, gis)).toEqual({ kind: 'idle' });
    expect(planSave({ ...gis, base: empty }, gis)).toEqual({ kind: 'same' });
  });

  test('holds a note back until there is an answer', () => {
    expect(planSave({ answer: null, note: 'asked Eva', base: empty }, empty)).toEqual({ kind: 'note-alone' });
  });

  test('sees that somebody else changed the same answer, also when the page already followed along', () => {
    const theirs: Answer = { answer: 'no', note: 'secret' };
    expect(planSave({ answer: 'yes', note: '', base: empty }, theirs)).toEqual({ kind: 'conflict', theirs });
  });

  test('takes an answer back', () => {
    expect(planSave({ answer: null, note: '', base: gis }, gis)).toEqual({ kind: 'send', answer: null, note: null });
  });
});

describe('after saving', () => {
  test('nothing is left', () => {
    expect(settleDraft({ ...gis, base: empty }, gis)).toBeUndefined();
  });

  test('what was typed meanwhile goes on from what was stored', () => {
    expect(settleDraft({ answer: 'GIS and more', note: '', base: empty }, gis)).toEqual({
      answer: 'GIS and more',
      note: '',
      base: gis,
    });
  });
});

test('lists are the same in any order, and a missing note is an empty one', () => {
  expect(sameAnswer({ answer: ['a', 'b'], note: '' }, { answer: ['b', 'a'], note: '' })).toBe(true);
  expect(sameAnswer({ answer: ['a'], note: '' }, { answer: ['a', 'b'], note: '' })).toBe(false);
  expect(savedAnswer({ answer: 3, note: null })).toEqual({ answer: 3, note: '' });
});

test('two texts can both be kept, two choices cannot', () => {
  const mine = { answer: 'Mitt', note: '' };
  expect(mergedAnswer(mine, { answer: 'Ditt', note: 'Obs' }, 'text')).toEqual({ answer: 'Ditt\n\nMitt', note: 'Obs' });
  expect(mergedAnswer(mine, { answer: 'Mitt och ditt', note: '' }, 'text')).toEqual({
    answer: 'Mitt och ditt',
    note: '',
  });
  expect(mergedAnswer({ answer: 'yes', note: 'Ja' }, { answer: 'yes', note: 'Jo' }, 'yes-no')).toEqual({
    answer: 'yes',
    note: 'Jo\n\nJa',
  });
  expect(mergedAnswer({ answer: 'yes', note: '' }, { answer: 'no', note: '' }, 'yes-no')).toBeNull();
  expect(mergedAnswer({ answer: ['a'], note: '' }, { answer: ['b'], note: '' }, 'dataset-list')).toEqual({
    answer: ['b', 'a'],
    note: '',
  });
});
