import { isStepNumber, taskStates, type TaskStateName } from '@stegvis/workflow';

export const groupings = ['none', 'unit', 'owner', 'who', 'phase'] as const;
export type Grouping = (typeof groupings)[number];

/** The special filters of a matrix: a property of a task, a task's state, or datasets that left the round. */
export const findings = ['late', 'vacant'] as const;
export type Show = (typeof findings)[number] | TaskStateName | 'left' | 'all';

/** The filters and the grouping that the address sets for a matrix. */
export interface MatrixAsk {
  readonly search: string;
  readonly show: Show;
  readonly unit: string;
  /** Somebody who owns the dataset or whom a task waits for. */
  readonly person: string;
  readonly step: number | null;
  readonly group: Grouping;
}

const names = ['search', 'show', 'unit', 'person', 'step', 'group'] as const;
export type AskName = (typeof names)[number];

/** Unknown values in the address are ignored. */
export function askOf(params: URLSearchParams): MatrixAsk {
  const show = params.get('show');
  const step = Number(params.get('step') ?? '');
  return {
    search: params.get('search') ?? '',
    show: [...findings, ...taskStates, 'left' as const].find((one) => one === show) ?? 'all',
    unit: params.get('unit') ?? '',
    person: params.get('person') ?? '',
    step: isStepNumber(step) ? step : null,
    group: groupings.find((one) => one === params.get('group')) ?? 'none',
  };
}

export function withAsk(before: URLSearchParams, changes: Partial<Readonly<Record<AskName, string>>>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '' || value === 'all' || value === 'none') after.delete(name);
    else after.set(name, value);
  }
  return after;
}

/** The address without the matrix's filters; grouping hides nothing and stays. */
export function cleared(before: URLSearchParams): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const name of names) if (name !== 'group') after.delete(name);
  return after;
}

export function isNarrowed(ask: MatrixAsk): boolean {
  return ask.search.trim() !== '' || ask.show !== 'all' || ask.unit !== '' || ask.person !== '' || ask.step !== null;
}
