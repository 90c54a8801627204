import type { Uuid } from '../vocabulary.js';

/** Only the author of a comment may edit it. */
export function canEditComment(comment: { readonly by: Uuid }, personId: Uuid): boolean {
  return comment.by === personId;
}

export interface CommentMove {
  /** Who wrote or changed the comment. */
  readonly by: Uuid;
  /** The people whom the comment mentions, and whom it mentioned before the change. */
  readonly mentions: readonly Uuid[];
  readonly mentionedBefore?: readonly Uuid[];
  /** The people whom the thread is a to-do for, and for whom it was before the change. */
  readonly toDo: readonly Uuid[];
  readonly toDoBefore?: readonly Uuid[];
}

/**
 * Who is notified of a comment: everybody once, about what concerns them most; nobody about their own comment, nobody
 * twice about the same.
 */
export function recipientsOfComment({ by, mentions, mentionedBefore = [], toDo, toDoBefore = [] }: CommentMove): {
  readonly toDo: readonly Uuid[];
  readonly mentioned: readonly Uuid[];
} {
  const given = unique(toDo).filter((person) => person !== by && !toDoBefore.includes(person));
  const mentioned = unique(mentions).filter(
    (person) => person !== by && !mentionedBefore.includes(person) && !toDo.includes(person),
  );
  return { toDo: given, mentioned };
}

const unique = (ids: readonly Uuid[]): readonly Uuid[] => [...new Set(ids)];
