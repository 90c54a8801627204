import type { Change } from './change-feed.js';

/** More changed tasks than this are published as one change of their round. */
export const mostMerged = 50;

/** Merges many changes for open pages: each task once, and beyond a number of tasks one change of their round. */
export function mergeChanges(changes: readonly Change[]): readonly Change[] {
  const once = [...new Map(changes.map((change) => [`${change.type} ${change.id}`, change])).values()];
  if (once.length <= mostMerged) return once;
  const rounds = new Set(once.flatMap((change) => change.roundId ?? []));
  return [...rounds].map((roundId) => ({ type: 'round', id: roundId, roundId }));
}
