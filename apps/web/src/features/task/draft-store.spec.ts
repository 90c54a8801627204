import { expect, test } from '@jest/globals';
import { createDraftStore } from './draft-store.js';

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const draft = { answer: 'GIS', note: '', base: { answer: null, note: '' } };

test('a draft is still there after a reload', () => {
  const storage = memory();
  createDraftStore(storage, 'k').set('source-system', draft);
  expect(createDraftStore(storage, 'k').read()).toEqual({ 'source-system': draft });
});

test('a saved draft leaves nothing behind', () => {
  const storage = memory();
  const store = createDraftStore(storage, 'k');
  store.set('source-system', draft);
  store.set('source-system', undefined);
  expect(store.read()).toEqual({});
  expect(storage.kept.size).toBe(0);
});

test('subscribers are notified of a change until they unsubscribe', () => {
  const store = createDraftStore(null, 'k');
  let heard = 0;
  const stop = store.subscribe(() => {
    heard += 1;
  });
  store.set('a', draft);
  stop();
  store.set('b', draft);
  expect(heard).toBe(1);
});

test('unreadable or failing storage does no harm', () => {
  expect(createDraftStore(memory({ k: '{"a":{"answer":true}}' }), 'k').read()).toEqual({});
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
  };
  const store = createDraftStore(full, 'k');
  store.set('a', draft);
  expect(store.read()).toEqual({ a: draft });
});
