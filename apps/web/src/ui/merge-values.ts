/** Values of a form by the name of their field. */
export type Values = Readonly<Record<string, unknown>>;

export interface ThreeSides {
  /** What stood there when one began. */
  readonly base: Values;
  readonly mine: Values;
  /** What somebody else saved meanwhile. */
  readonly theirs: Values;
}

export interface Difference {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly changedBy: 'me' | 'them' | 'both';
}

/** `both`: their text, then mine. */
export type Choice = 'mine' | 'theirs' | 'both';
export type Choices = Readonly<Record<string, Choice | undefined>>;

/** The fields in which what I wrote and what is saved are not alike, in the order of what is saved. */
export function differencesOf({ base, mine, theirs }: ThreeSides): readonly Difference[] {
  return Object.keys(theirs).flatMap((name): Difference[] => {
    const [before, own, others] = [base[name], mine[name], theirs[name]];
    if (sameValue(own, others)) return [];
    return [
      {
        name,
        mine: own,
        theirs: others,
        changedBy: sameValue(own, before) ? 'them' : sameValue(others, before) ? 'me' : 'both',
      },
    ];
  });
}

/** What only one side changed is taken from that side. What both changed is for a person to say. */
export function choiceFor({ name, changedBy }: Difference, choices: Choices): Choice | null {
  return choices[name] ?? (changedBy === 'both' ? null : changedBy === 'me' ? 'mine' : 'theirs');
}

/** What to write over what is saved; null while something is not chosen yet. */
export function mergedValues(differences: readonly Difference[], choices: Choices): Values | null {
  const merged: Record<string, unknown> = {};
  for (const one of differences) {
    const choice = choiceFor(one, choices);
    if (choice === null) return null;
    if (choice === 'mine') merged[one.name] = one.mine;
    if (choice === 'both') merged[one.name] = bothTexts(textOf(one.theirs), textOf(one.mine));
  }
  return merged;
}

/** Both texts, theirs first. A text that holds the other already is both. */
export function bothTexts(theirs: string, mine: string): string {
  if (mine.includes(theirs.trim())) return mine;
  return theirs.includes(mine.trim()) ? theirs : `${theirs.trimEnd()}\n\n${mine.trimStart()}`;
}

/** A field that was left empty is alike, whether it holds '' or nothing; blanks around a text are no change. */
function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  return value.trim() === '' ? null : value.trim();
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
