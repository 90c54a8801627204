import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CheckView, TaskView } from '@stegvis/contract';
import { changeDraft, mergedAnswer, planSave, savedAnswer, type Answer } from './answer-draft.js';
import type { DraftStore } from './draft-store.js';
import { inTurn, restoreAnswer, saveAnswer, type SaveResult } from './write-task.js';

export type SaveState =
  | { readonly kind: 'clean' | 'unsaved' | 'saving' | 'note-alone' }
  | {
      readonly kind: 'saved';
      /** The earlier answer, to be restored; absent when nothing was sent. */ readonly before?: Answer;
    }
  | { readonly kind: 'conflict'; readonly theirs: Answer }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Answers {
  shown(check: CheckView): Answer;
  state(check: CheckView): SaveState;
  change(check: CheckView, change: Partial<Answer>): void;
  save(check: CheckView): void;
  keepMine(check: CheckView): void;
  /** Saves both texts; only when `mergedAnswer` returns one. */
  keepBoth(check: CheckView): void;
  takeTheirs(check: CheckView): void;
  /** Restores the answer from before the last save. */
  undo(check: CheckView): void;
  /** Saves all drafts; false when one could not be saved. */
  flush(): Promise<boolean>;
  unsaved: boolean;
}

type Outcomes = Readonly<Record<string, SaveState>>;

/** The answers of a task with their drafts, which are saved automatically. */
export function useAnswers(task: TaskView, store: DraftStore): Answers {
  const client = useQueryClient();
  const drafts = useSyncExternalStore(store.subscribe, store.read);
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const taskId = task.id;

  const note = useCallback(
    (key: string, state: SaveState) => setOutcomes((before) => ({ ...before, [key]: state })),
    [],
  );

  const save = useCallback(
    async (key: string): Promise<boolean> => {
      if (store.read()[key] === undefined) return true;
      note(key, { kind: 'saving' });
      try {
        const result = await inTurn(taskId, () => saveAnswer(client, taskId, store, key));
        note(key, stateAfter(result));
        return result.kind !== 'conflict';
      } catch (error) {
        note(key, { kind: 'failed', error });
        return false;
      }
    },
    [client, note, store, taskId],
  );

  const flush = useCallback(async () => {
    const results = await Promise.all(Object.keys(store.read()).map((key) => save(key)));
    return results.every(Boolean);
  }, [save, store]);

  useSaveWhenLeft(flush);

  return {
    shown: (check) => drafts[check.key] ?? savedAnswer(check),
    state: (check) => stateOf(drafts[check.key], check, outcomes[check.key]),
    change(check, change) {
      const current = savedAnswer(check);
      store.set(check.key, changeDraft(store.read()[check.key], current, change));
      if (outcomes[check.key]?.kind !== 'conflict') note(check.key, { kind: 'unsaved' });
    },
    save: (check) => void save(check.key),
    keepMine(check) {
      const draft = store.read()[check.key];
      if (draft !== undefined) store.set(check.key, { ...draft, base: savedAnswer(check) });
      void save(check.key);
    },
    keepBoth(check) {
      const draft = store.read()[check.key];
      const both = draft === undefined ? null : mergedAnswer(draft, savedAnswer(check), check.kind);
      if (both !== null) store.set(check.key, { ...both, base: savedAnswer(check) });
      void save(check.key);
    },
    takeTheirs(check) {
      store.set(check.key, undefined);
      note(check.key, { kind: 'clean' });
    },
    undo(check) {
      const state = outcomes[check.key];
      if (state?.kind !== 'saved' || state.before === undefined) return;
      store.set(check.key, undefined);
      note(check.key, { kind: 'saving' });
      restoreAnswer(client, taskId, check.key, state.before).then(
        () => note(check.key, { kind: 'clean' }),
        (error: unknown) => note(check.key, { kind: 'failed', error }),
      );
    },
    flush,
    unsaved: Object.keys(drafts).length > 0,
  };
}

function stateAfter(result: SaveResult): SaveState {
  if (result.kind === 'idle') return { kind: 'clean' };
  return result.kind === 'note-alone' ? { kind: 'note-alone' } : result;
}

/** The state that is shown beside a question. */
export function stateOf(
  draft: (Answer & { base: Answer }) | undefined,
  check: CheckView,
  outcome: SaveState | undefined,
): SaveState {
  if (draft === undefined) return outcome?.kind === 'saved' ? outcome : { kind: 'clean' };
  const plan = planSave(draft, savedAnswer(check));
  if (plan.kind === 'conflict' && outcome?.kind !== 'saving') return plan;
  if (plan.kind === 'note-alone') return { kind: 'note-alone' };
  if (outcome?.kind === 'saving' || outcome?.kind === 'failed') return outcome;
  return { kind: 'unsaved' };
}

/**
 * Saves drafts of an earlier visit, and saves when the page goes to the background, since a phone may never bring it
 * back.
 */
function useSaveWhenLeft(flush: () => Promise<boolean>): void {
  useEffect(() => {
    void flush();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, [flush]);
}
