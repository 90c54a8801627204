import type { Change } from './change-feed.js';

/** More tasks than this are told of as one change of their round. */
export const mostTold = 50;

/** Many changes as open pages need them: each task once, and more than they could use as one change of their round. */
export function toldTogether(changes: readonly Change[]): readonly Change[] {
  const once = [...new Map(changes.map((change) => [`${change.type} ${change.id}`, change])).values()];
  if (once.length <= mostTold) return once;
  const rounds = new Set(once.flatMap((change) => change.roundId ?? []));
  return [...rounds].map((roundId) => ({ type: 'round', id: roundId, roundId }));
}
