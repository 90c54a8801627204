import type { Uuid } from '../vocabulary.js';

/** What people may do with a comment: their own words are theirs alone. */
export function canEditComment(comment: { readonly by: Uuid }, personId: Uuid): boolean {
  return comment.by === personId;
}

export interface CommentMove {
  /** Who did it. */
  readonly by: Uuid;
  /** Whom the comment names, and whom it named before. */
  readonly mentions: readonly Uuid[];
  readonly mentionedBefore?: readonly Uuid[];
  /** Whom the thread is something to do for, and for whom it was before. */
  readonly toDo: readonly Uuid[];
  readonly toDoBefore?: readonly Uuid[];
}

/** Who is notified of a comment: everybody once, about what concerns them most; nobody about their own comment, nobody twice about the same. */
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
