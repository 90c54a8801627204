import type { RoundView } from '@stegvis/contract';

/** The number of done tasks and of all tasks that count, over all phases. */
export function progressOf(round: Pick<RoundView, 'phases'>): { readonly done: number; readonly total: number } {
  return round.phases.reduce((sum, phase) => ({ done: sum.done + phase.done, total: sum.total + phase.total }), {
    done: 0,
    total: 0,
  });
}
