import type { AnswerValue } from './task.types.js';
import type { CheckKind, LocalDate, Outcome, Uuid } from '../vocabulary.js';

/** What an answer needs that does not follow from its question. */
export interface AnswerFacts {
  readonly outcome: Outcome;
  readonly person: Uuid;
  readonly date: LocalDate;
  text(check: string): string;
}

/**
 * An answer with which a task can be finished: yes, the first option, the wanted outcome. Tests and the demo
 * municipality use it.
 */
export function plausibleAnswer(
  check: { readonly key: string; readonly kind: CheckKind; readonly options?: readonly string[] | undefined },
  facts: AnswerFacts,
): AnswerValue {
  switch (check.kind) {
    case 'yes-no':
      return 'yes';
    case 'text':
      return facts.text(check.key);
    case 'number':
      return 1;
    case 'date':
      return facts.date;
    case 'choice':
      return check.key === 'outcome' ? facts.outcome : (check.options?.[0] ?? '');
    case 'person':
      return facts.person;
    case 'dataset-list':
      return [];
  }
}
