import type { AttentionItem } from './attention.js';
import { stepOfMeaning } from '../guide/step-numbers.js';
import type { StepKey } from '../vocabulary.js';

/** The whole work in four figures, each of which links to a list. */
export interface WorkSummary {
  /** Datasets of the inventory. */
  readonly datasets: number;
  /** Datasets in a round that are not published yet: their open publishing tasks. */
  readonly underWay: number;
  /** Published datasets: their finished publishing tasks. */
  readonly published: number;
  /** Open tasks past their date. */
  readonly late: number;
}

export interface CountedStep {
  readonly key: StepKey;
  readonly done: number;
  /** The number of tasks without cancelled and not-applicable ones. */
  readonly total: number;
  readonly overdue: number;
}

/** Counts datasets by their publishing task, of which each dataset of a round has one. */
export function summaryOf(
  rounds: readonly { readonly steps: readonly CountedStep[] }[],
  datasets: number,
): WorkSummary {
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

/** The item that has waited longest for somebody else; null when none does. */
export function longestStuck<Item extends Pick<AttentionItem, 'kind' | 'days'>>(items: readonly Item[]): Item | null {
  const stuck = items.filter(
    ({ kind }) => kind !== 'mail-held' && kind !== 'to-do' && kind !== 'handed-back' && kind !== 'my-review',
  );
  return stuck.reduce<Item | null>((worst, one) => (worst === null || one.days > worst.days ? one : worst), null);
}
