import { z } from 'zod';
import { answerValue } from '@stegvis/contract';
import type { Draft } from './answer-draft.js';

export type Drafts = Readonly<Record<string, Draft>>;

/**
 * The drafts of one task. They are kept outside of the page, so that neither a live update, nor leaving the page, nor
 * an expired session loses them.
 */
export interface DraftStore {
  read(): Drafts;
  set(check: string, draft: Draft | undefined): void;
  subscribe(listener: () => void): () => void;
}

const answer = z.object({ answer: answerValue, note: z.string() });
const storedDrafts = z.record(z.string(), answer.extend({ base: answer }));
const none: Drafts = {};

/** `storage` keeps drafts over a reload; without one (or when it is full) they live as long as the page does. */
export function createDraftStore(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  key: string,
): DraftStore {
  const listeners = new Set<() => void>();
  let drafts = load(storage, key);
  return {
    read: () => drafts,
    set(check, draft) {
      const { [check]: _, ...others } = drafts;
      drafts = draft === undefined ? others : { ...others, [check]: draft };
      keep(storage, key, drafts);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const stores = new Map<string, DraftStore>();

/** The store of a person's drafts for a task, the same one at each call. */
export function draftStoreOf(personId: string, taskId: string): DraftStore {
  const key = `stegvis.draft.${personId}.${taskId}`;
  const known = stores.get(key);
  if (known !== undefined) return known;
  const made = createDraftStore(sessionStorageOrNull(), key);
  stores.set(key, made);
  return made;
}

function sessionStorageOrNull(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function load(storage: Pick<Storage, 'getItem'> | null, key: string): Drafts {
  const text = storage?.getItem(key) ?? null;
  if (text === null) return none;
  try {
    return storedDrafts.parse(JSON.parse(text));
  } catch {
    return none;
  }
}

function keep(storage: Pick<Storage, 'setItem' | 'removeItem'> | null, key: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(drafts));
  } catch {
    // When storage is full or forbidden, only a reload loses the drafts.
  }
}
