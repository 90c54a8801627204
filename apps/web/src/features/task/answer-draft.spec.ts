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
  test("remembers the server's answer from when it began", () => {
    const first = changeDraft(undefined, gis, { answer: 'GI' });
    const second = changeDraft(first, { answer: 'Other', note: '' }, { answer: 'G' });
    expect(second).toEqual({ answer: 'G', note: '', base: gis });
  });

  test('leaves no draft when it is changed back', () => {
    const draft = changeDraft(undefined, gis, { answer: 'GI' });
    expect(changeDraft(draft, gis, { answer: 'GIS' })).toBeUndefined();
  });

  test('keeps a draft while a space is typed at the end of a note', () => {
    expect(changeDraft(undefined, gis, { note: ' ' })).toEqual({ answer: 'GIS', note: ' ', base: gis });
  });
});

describe('saving a draft', () => {
  test('sends what changed, with the note trimmed or left out', () => {
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

  test('sends nothing when nothing changed', () => {
    expect(planSave(undefined, gis)).toEqual({ kind: 'idle' });
    expect(planSave({ ...gis, base: empty }, gis)).toEqual({ kind: 'same' });
  });

  test('keeps a note until there is an answer', () => {
    expect(planSave({ answer: null, note: 'asked Eva', base: empty }, empty)).toEqual({ kind: 'note-alone' });
  });

  test('notices that somebody else changed the same answer, also when the page already shows it', () => {
    const theirs: Answer = { answer: 'no', note: 'secret' };
    expect(planSave({ answer: 'yes', note: '', base: empty }, theirs)).toEqual({ kind: 'conflict', theirs });
  });

  test('withdraws an answer', () => {
    expect(planSave({ answer: null, note: '', base: gis }, gis)).toEqual({ kind: 'send', answer: null, note: null });
  });
});

describe('after saving', () => {
  test('no draft is left', () => {
    expect(settleDraft({ ...gis, base: empty }, gis)).toBeUndefined();
  });

  test('later input is kept as a draft on top of what was saved', () => {
    expect(settleDraft({ answer: 'GIS and more', note: '', base: empty }, gis)).toEqual({
      answer: 'GIS and more',
      note: '',
      base: gis,
    });
  });
});

test('lists are equal in any order, and a missing note equals an empty one', () => {
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
