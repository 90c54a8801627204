/** Values of a form by the name of their field. */
export type Values = Readonly<Record<string, unknown>>;

export interface ThreeSides {
  /** The values when editing began. */
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

/** The fields in which my values differ from the saved ones, in the order of the saved ones. */
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

/** A value that only one side changed is taken from that side. A person chooses when both changed it. */
export function choiceFor({ name, changedBy }: Difference, choices: Choices): Choice | null {
  return choices[name] ?? (changedBy === 'both' ? null : changedBy === 'me' ? 'mine' : 'theirs');
}

/** The values to save over the current ones; null while a choice is missing. */
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

/** Both texts, theirs first. A text that contains the other already is both. */
export function bothTexts(theirs: string, mine: string): string {
  if (mine.includes(theirs.trim())) return mine;
  return theirs.includes(mine.trim()) ? theirs : `${theirs.trimEnd()}\n\n${mine.trimStart()}`;
}

/** Empty fields are equal, whether they hold '' or nothing, and blanks around a text are no change. */
function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  return value.trim() === '' ? null : value.trim();
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
