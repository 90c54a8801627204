/** Everything that one person was given within this many seconds is one mail. */
export const defaultQuietSeconds = 120;

export interface BundleItem {
  readonly id: string;
  readonly organisationId: string;
  readonly recipientId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface Bundle {
  readonly organisationId: string;
  readonly recipientId: string;
  readonly ids: readonly string[];
  /** Milliseconds since 1970: when its window closes and it may go out. */
  readonly dueAt: number;
}

/** One mail for each person and window. A window opens with the first item and stays open for `quietSeconds`, however much follows:
 *  nobody waits longer than that, even where tasks keep coming. */
export function bundleTasks(
  items: readonly BundleItem[],
  quietSeconds: number = defaultQuietSeconds,
): readonly Bundle[] {
  const bundles: { organisationId: string; recipientId: string; ids: string[]; dueAt: number }[] = [];
  const open = new Map<string, { ids: string[]; dueAt: number }>();
  for (const item of [...items].sort((a, b) => a.createdAt - b.createdAt || compare(a.id, b.id))) {
    const person = JSON.stringify([item.organisationId, item.recipientId]);
    const current = open.get(person);
    if (current !== undefined && item.createdAt <= current.dueAt) {
      current.ids.push(item.id);
      continue;
    }
    const { organisationId, recipientId } = item;
    const bundle = { organisationId, recipientId, ids: [item.id], dueAt: item.createdAt + quietSeconds * 1000 };
    open.set(person, bundle);
    bundles.push(bundle);
  }
  return bundles;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
