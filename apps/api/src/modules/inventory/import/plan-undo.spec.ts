import { expect, test } from '@jest/globals';
import { planUndo, type KeptChange } from './plan-undo.js';

const empty = {
  description: null,
  unit: null,
  sourceSystem: null,
  externalId: 'D-1',
  available: null,
  structured: null,
  publishedByOthers: null,
  nationalSpecification: null,
  highValueCategory: null,
  contents: null,
  estimatedSize: null,
  contactName: null,
  contactEmail: null,
};
const now = { ...empty, id: 'a', title: 'Badplatser', unit: 'Kultur' };
const created: KeptChange = { keptVersion: 1, version: 1, before: null, after: null, now, ties: [] };
const changed: KeptChange = {
  ...created,
  keptVersion: 2,
  version: 2,
  before: { title: 'Bad', unit: null },
  after: { title: 'Badplatser', unit: 'Kultur' },
};
const outcome = (one: KeptChange) => {
  const { remove, putBack, left } = planUndo([one]);
  return {
    remove: remove.length,
    putBack: putBack.map(({ is, keptVersion }) => [is.title, is.unit, keptVersion]),
    left: left.map(({ reasons }) => reasons.map(({ code, field }) => [code, field])),
  };
};

test.each<[string, KeptChange, ReturnType<typeof outcome>]>([
  ['new and untouched', created, { remove: 1, putBack: [], left: [] }],
  ['new and changed since', { ...created, version: 2 }, { remove: 0, putBack: [], left: [[['changed', null]]] }],
  [
    'new, chosen and talked about',
    { ...created, ties: ['in-round', 'conversation'] },
    {
      remove: 0,
      putBack: [],
      left: [
        [
          ['in-round', null],
          ['conversation', null],
        ],
      ],
    },
  ],
  ['changed and untouched', changed, { remove: 0, putBack: [['Bad', null, 2]], left: [] }],
  [
    'changed, and something else has been changed since',
    { ...changed, version: 3, now: { ...now, contents: 'Prover' } },
    { remove: 0, putBack: [['Bad', null, null]], left: [] },
  ],
  [
    'changed, and one of its fields has been changed since',
    { ...changed, version: 3, now: { ...now, unit: 'Miljö' } },
    { remove: 0, putBack: [['Bad', 'Miljö', null]], left: [[['field-changed', 'unit']]] },
  ],
  [
    'changed, and people have put it back themselves',
    { ...changed, version: 3, now: { ...now, title: 'Bad', unit: null } },
    { remove: 0, putBack: [], left: [] },
  ],
])('%s', (_name, one, expected) => {
  expect(outcome(one)).toEqual(expected);
});
