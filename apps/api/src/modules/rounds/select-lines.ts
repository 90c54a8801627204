import { type PlanLineView, type QueryOf, matchOf, planKinds, type planOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { locales } from '@stegvis/wording';
import type { Page } from '../../platform/http/list-page.js';

export type PlanQuery = QueryOf<typeof planOperations.getPlan>;

/** The requested kinds; phases, steps and datasets by default. */
export function kindsOf(asked: string | undefined): readonly PlanLineView['kind'][] {
  const named = (asked ?? '').split(',');
  const known = planKinds.filter((kind) => named.includes(kind));
  return known.length === 0 ? ['phase', 'step', 'dataset'] : known;
}

/** One page of the lines that the query selects, in its order. Lines without the value to sort by come last. */
export function selectLines(lines: readonly PlanLineView[], query: PlanQuery, language: Language): Page<PlanLineView> {
  const wanted = lines.filter((one) => matches(one, query));
  const descending = query.sort.startsWith('-');
  const name = descending ? query.sort.slice(1) : query.sort;
  const sorted =
    name === 'order' ? (descending ? [...wanted].reverse() : wanted) : sortBy(wanted, name, descending, language);
  const first = (query.page - 1) * query.limit;
  return {
    items: sorted.slice(first, first + query.limit),
    page: query.page,
    limit: query.limit,
    total: wanted.length,
  };
}

function matches(one: PlanLineView, { search, ...query }: PlanQuery): boolean {
  const facts = {
    unit: one.unit,
    phase: one.phase,
    datasetId: one.dataset?.id,
    step: one.step,
    late: one.daysLate > 0,
    moved: (one.movedDays ?? 0) !== 0,
  };
  const asked = filters.filter((name) => query[name] !== undefined);
  return asked.every((name) => query[name] === facts[name]) && (search === undefined || holds(one, search));
}

const filters = ['unit', 'phase', 'datasetId', 'step', 'late', 'moved'] as const;

function holds(one: PlanLineView, text: string): boolean {
  return matchOf(text, [one.title, one.dataset?.title, one.unit]) !== null;
}

function sortBy(
  lines: readonly PlanLineView[],
  name: string,
  descending: boolean,
  language: Language,
): readonly PlanLineView[] {
  const direction = descending ? -1 : 1;
  const words = new Intl.Collator(locales[language]);
  return [...lines].sort((first, second) => {
    const [one, two] = [valueOf(first, name), valueOf(second, name)];
    if (one === null || two === null) return one === two ? 0 : one === null ? 1 : -1;
    return (
      direction *
      (typeof one === 'number' && typeof two === 'number' ? one - two : words.compare(String(one), String(two)))
    );
  });
}

function valueOf(one: PlanLineView, name: string): string | number | null {
  switch (name) {
    case 'title':
      return one.title;
    case 'endsOn':
      return one.now?.to ?? null;
    case 'moved':
      return one.movedDays;
    case 'slack':
      return one.slackDays;
    default:
      return one.daysLate;
  }
}
