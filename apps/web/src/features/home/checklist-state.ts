export type ChecklistKey = 'people' | 'inventory' | 'round' | 'datasets';
export interface ChecklistItem {
  readonly key: ChecklistKey;
  readonly to: string;
  readonly state: 'done' | 'next' | 'later';
}

export interface Beginnings {
  readonly coordinators: number;
  readonly management: number;
  readonly datasets: number;
  readonly rounds: readonly { readonly id: string; readonly state: string; readonly datasets: number }[];
}

/** The first things that an organisation does, in order; the first one not done is the next. Empty when all is done. */
export function checklistOf(begun: Beginnings): readonly ChecklistItem[] {
  const started = begun.rounds.filter((round) => round.state !== 'planned');
  const current = started[0] ?? begun.rounds[0];
  const done: Readonly<Record<ChecklistKey, boolean>> = {
    people: begun.coordinators > 0 && begun.management > 0,
    inventory: begun.datasets > 0,
    round: started.length > 0,
    datasets: begun.rounds.some((round) => round.datasets > 0),
  };
  const to: Readonly<Record<ChecklistKey, string>> = {
    people: '/people',
    inventory: '/inventory/import',
    round: current === undefined ? '/rounds/new' : `/rounds/${current.id}`,
    datasets: current === undefined ? '/rounds/new' : `/rounds/${current.id}/choose`,
  };
  const keys: readonly ChecklistKey[] = ['people', 'inventory', 'round', 'datasets'];
  const next = keys.find((key) => !done[key]);
  if (next === undefined) return [];
  return keys.map((key) => ({ key, to: to[key], state: done[key] ? 'done' : key === next ? 'next' : 'later' }));
}
