import type { AttentionItem } from './attention.js';
import { stepOfMeaning } from '../guide/step-numbers.js';
import type { StepKey } from '../vocabulary.js';

/** How the whole stands: figures that each have a list of their own behind them. */
export interface Standing {
  /** In the inventory. */
  readonly datasets: number;
  /** In a round and not published yet: their open tasks of publishing. */
  readonly underWay: number;
  /** Their finished tasks of publishing. */
  readonly published: number;
  /** Open tasks past their date. */
  readonly late: number;
}

export interface CountedStep {
  readonly key: StepKey;
  readonly done: number;
  /** Tasks that count: cancelled and not-applicable ones do not. */
  readonly total: number;
  readonly overdue: number;
}

/** Each dataset of a round has one task of publishing, which tells where it stands. */
export function standingOf(rounds: readonly { readonly steps: readonly CountedStep[] }[], datasets: number): Standing {
  const steps = rounds.flatMap((round) => round.steps);
  const publishing = steps.filter((step) => step.key === stepOfMeaning.publishing);
  const published = publishing.reduce((sum, step) => sum + step.done, 0);
  return {
    datasets,
    underWay: publishing.reduce((sum, step) => sum + step.total, 0) - published,
    published,
    late: steps.reduce((sum, step) => sum + step.overdue, 0),
  };
}

/** Of what needs somebody, the task that has waited longest for others; null when nothing does. */
export function longestStuck<Item extends Pick<AttentionItem, 'kind' | 'days'>>(items: readonly Item[]): Item | null {
  const stuck = items.filter(
    ({ kind }) => kind !== 'mail-held' && kind !== 'to-do' && kind !== 'handed-back' && kind !== 'my-review',
  );
  return stuck.reduce<Item | null>((worst, one) => (worst === null || one.days > worst.days ? one : worst), null);
}
