import type { Instant, Uuid } from '@stegvis/workflow';
import { countsRows, importFields, type Column, type ImportField } from './recognise-columns.js';
import type { Facts, ImportRow, ReadRows, RowError, RowNote } from './read-rows.js';

/** An existing dataset, with the fields that an import may change. */
export interface KnownDataset extends Readonly<Record<ImportField, string | null>> {
  readonly id: Uuid;
  readonly archived: boolean;
  readonly createdAt: Instant;
}

/** The fields of a dataset that show whether a new one is similar. */
export type LikeDataset = Pick<KnownDataset, 'id' | 'title' | 'unit' | 'externalId'>;

export type PlannedOutcome = 'created' | 'updated' | 'unchanged' | 'rejected';

export interface PlannedRow {
  readonly row: number;
  readonly outcome: PlannedOutcome;
  readonly title: string | null;
  /** The dataset that the row is about; null for a new one. */
  readonly datasetId: Uuid | null;
  readonly facts: Facts;
  /** The dataset before the import; null for a new one. */
  readonly was: KnownDataset | null;
  /** Fields whose value changes. */
  readonly changed: readonly ImportField[];
  readonly errors: readonly RowError[];
  readonly notes: readonly RowNote[];
}

/**
 * Plans what an import will do, row by row. A row is matched by its id; without one, or when the dataset has none, by
 * its title and unit. No value is deleted, and nothing is renamed because a running number has moved.
 */
export function planImport(
  { rows, columns }: Pick<ReadRows, 'rows' | 'columns'>,
  known: readonly KnownDataset[],
): readonly PlannedRow[] {
  const finder = new Finder(rows, columns, known);
  const titleColumn = headingOf(columns, 'title');
  const taken = new Map<Uuid, number>();
  return rows.map((one) => {
    if (one.errors.length > 0) return reject(one, one.errors);
    const { match, facts, notes } = finder.find(one, (id) => taken.has(id));
    const planned = { ...one, facts, notes: [...one.notes, ...notes], title: facts.title ?? null };
    if (match === undefined) {
      return {
        ...planned,
        outcome: 'created',
        datasetId: null,
        was: null,
        changed: importFields.filter((field) => facts[field] !== undefined),
      };
    }
    const earlier = taken.get(match.id);
    if (earlier !== undefined) {
      return reject(one, [
        { column: titleColumn, code: 'duplicate-title', value: facts.title ?? '', params: { first: earlier } },
      ]);
    }
    taken.set(match.id, one.row);
    const changed = importFields.filter((field) => facts[field] !== undefined && facts[field] !== match[field]);
    const archived: readonly RowNote[] = match.archived
      ? [{ column: titleColumn, code: 'archived', value: match.title ?? '', params: {} }]
      : [];
    return {
      ...planned,
      notes: [...planned.notes, ...archived],
      outcome: changed.length > 0 ? 'updated' : 'unchanged',
      datasetId: match.id,
      was: match,
      changed,
    };
  });
}

const headingOf = (columns: readonly Column[], field: ImportField): string =>
  columns.find((column) => column.field === field)?.heading ?? '';

interface Found {
  readonly match: KnownDataset | undefined;
  /** The facts without a running number that has lost its meaning. */
  readonly facts: Facts;
  readonly notes: readonly RowNote[];
}

/** The title beside each id in the file. */
interface Identified {
  readonly titleOfId: ReadonlyMap<string, string>;
  readonly ofTitle: ReadonlyMap<string, readonly { readonly externalId: string }[]>;
}

/** Finds the dataset that a row is about. */
class Finder {
  private readonly byId: ReadonlyMap<string, KnownDataset>;
  private readonly byTitle: ReadonlyMap<string, readonly KnownDataset[]>;
  private identified: Identified | undefined;
  private others: boolean | undefined;
  private readonly idColumn: Column | undefined;

  constructor(
    private readonly rows: readonly ImportRow[],
    columns: readonly Column[],
    known: readonly KnownDataset[],
  ) {
    this.idColumn = columns.find(({ field }) => field === 'externalId');
    this.byId = new Map(
      known.flatMap((one) => (one.externalId === null ? [] : [[one.externalId.normalize('NFC'), one] as const])),
    );
    // Active datasets come before archived ones, and older before newer: the query sorts by age.
    this.byTitle = grouped(
      known.toSorted((a, b) => Number(a.archived) - Number(b.archived)),
      (one) => (one.title ?? '').normalize('NFC'),
    );
  }

  /** Computed only when it is needed, which is seldom. */
  private get said(): Identified {
    const pairs = () =>
      this.rows.flatMap(({ facts: { title, externalId } }) =>
        title === undefined || externalId === undefined ? [] : [{ title, externalId }],
      );
    return (this.identified ??= {
      titleOfId: new Map(pairs().map(({ title, externalId }) => [externalId, title])),
      ofTitle: grouped(pairs(), ({ title }) => title),
    });
  }

  find({ facts }: ImportRow, isTaken: (id: Uuid) => boolean): Found {
    const { externalId, title = '', unit } = facts;
    if (externalId === undefined) return { match: this.titled(title, unit), facts, notes: [] };
    const same = this.byId.get(externalId);
    if (same !== undefined) {
      return this.hasMoved(same, title) ? this.byNameOf(facts, same) : { match: same, facts, notes: [] };
    }
    // An id that was added later: the dataset is known by its name, and has no id yet.
    const named = this.titled(title, unit, (one) => !isTaken(one.id));
    if (named === undefined || named.externalId === null) return { match: named, facts, notes: [] };
    return this.wasMoved(named) ? this.byNameOf(facts, named) : { match: undefined, facts, notes: [] };
  }

  /** Matches by title and unit; when one side has no unit, by the title, if only one dataset has it. */
  private titled(
    title: string,
    unit: string | undefined,
    may: (one: KnownDataset) => boolean = () => true,
  ): KnownDataset | undefined {
    const all = (this.byTitle.get(title) ?? []).filter(may);
    const exact = all.find((one) => (one.unit ?? '').normalize('NFC') === (unit ?? ''));
    if (exact !== undefined) return exact;
    const live = all.filter(({ archived }) => !archived);
    const [only, ...more] = live.length > 0 ? live : all;
    return more.length === 0 && only !== undefined && (unit === undefined || only.unit === null) ? only : undefined;
  }

  /**
   * Whether an id of this dataset now belongs to another one: the column counts its rows, or the file has the old name
   * under another id.
   */
  private hasMoved(known: KnownDataset, title: string): boolean {
    if (likeKey(known.title ?? '') === likeKey(title) || this.idColumn?.by !== 'heading') return false;
    if (countsRows(this.idColumn) || this.numbersSayOthers) return true;
    const elsewhere = this.said.ofTitle.get((known.title ?? '').normalize('NFC')) ?? [];
    return elsewhere.some(
      ({ externalId: id }) => id !== known.externalId && (this.byId.get(id)?.title ?? null) !== known.title,
    );
  }

  /**
   * Whether most plain numbers of the file are beside quite different names than before: then the file numbers its own
   * rows, whatever the column is called.
   */
  private get numbersSayOthers(): boolean {
    return (this.others ??= this.countOthers());
  }

  private countOthers(): boolean {
    const met = [...this.said.titleOfId].flatMap(([id, title]) => {
      const known = /^\d+$/.test(id) ? this.byId.get(id) : undefined;
      return known === undefined ? [] : [unlike(known.title ?? '', title)];
    });
    const others = met.filter(Boolean).length;
    return others > 1 && others * 2 > met.length;
  }

  /** Whether this dataset's id may mean another one now: the column counts its rows, or the file has the id beside another name. */
  private wasMoved(known: KnownDataset): boolean {
    if (this.idColumn?.by !== 'heading') return false;
    const now = this.said.titleOfId.get(known.externalId ?? '');
    return countsRows(this.idColumn) || (now !== undefined && likeKey(now) !== likeKey(known.title ?? ''));
  }

  private byNameOf(facts: Facts, known: KnownDataset): Found {
    const { externalId = '', ...others } = facts;
    const note = {
      column: this.idColumn?.heading ?? '',
      code: 'number-moved',
      value: externalId,
      params: { known: known.title ?? '', number: known.externalId ?? '' },
    } as const;
    return { match: this.titled(facts.title ?? '', facts.unit), facts: others, notes: [note] };
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Reports each new dataset that differs from an existing one only in capitals, punctuation or leading zeros. */
export function reportNearMatches(
  plan: readonly PlannedRow[],
  columns: readonly Column[],
  inventory: readonly LikeDataset[],
): readonly PlannedRow[] {
  if (inventory.length === 0) return plan;
  const ids = new Map(
    inventory.flatMap((one) => (one.externalId === null ? [] : [[idLikeKey(one.externalId), one] as const])),
  );
  const titles = grouped(inventory, ({ title }) => likeKey(title ?? ''));
  return plan.map((one) => {
    const { externalId, title, unit } = one.facts;
    if (one.outcome !== 'created') return one;
    const sameId = externalId === undefined ? undefined : ids.get(idLikeKey(externalId));
    const near =
      sameId ??
      titles
        .get(likeKey(title ?? ''))
        ?.find((like) => like.unit === null || unit === undefined || likeKey(like.unit) === likeKey(unit));
    if (near === undefined) return one;
    const field = near === sameId ? 'externalId' : 'title';
    const name = near.externalId === null ? (near.title ?? '') : `${near.title ?? ''} (${near.externalId})`;
    return {
      ...one,
      notes: [
        ...one.notes,
        {
          column: headingOf(columns, field),
          code: 'near-match',
          value: one.facts[field] ?? '',
          params: { known: name },
        },
      ],
    };
  });
}

/** Whether the names share no word, and none is the other with something added. */
function unlike(one: string, other: string): boolean {
  const [a, b] = [likeKey(one), likeKey(other)];
  const words = new Set(wordsOf(one));
  return !a.includes(b) && !b.includes(a) && !wordsOf(other).some((word) => words.has(word));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? [];

const likeKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const idLikeKey = (id: string): string => likeKey(id.replace(/(?<!\d)0+(?=\d)/g, ''));

function reject({ row, facts, notes }: ImportRow, errors: readonly RowError[]): PlannedRow {
  return {
    row,
    facts,
    notes,
    title: facts.title ?? null,
    outcome: 'rejected',
    datasetId: null,
    was: null,
    changed: [],
    errors,
  };
}

export type ImportCounts = Readonly<Record<PlannedOutcome, number>>;

/** The number of rows of each outcome. */
export function countsOf(plan: readonly PlannedRow[]): ImportCounts {
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of plan) counts[outcome] += 1;
  return counts;
}
