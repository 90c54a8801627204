interface Asked {
  readonly key: string;
  readonly required: boolean;
  readonly answer: unknown;
}

/** The questions that are counted: those that are required now, as on the page that mails link to; all when none is. */
export function countedQuestions<Check extends Asked>(checks: readonly Check[]): readonly Check[] {
  const wanted = checks.filter((check) => check.required);
  return wanted.length > 0 ? wanted : checks;
}

/** The number of a question among those that are counted, 1 for the first; null for an optional one. */
export function placeOfQuestion(
  checks: readonly Asked[],
  key: string,
): { readonly number: number; readonly total: number } | null {
  const counted = countedQuestions(checks);
  const index = counted.findIndex((check) => check.key === key);
  return index < 0 ? null : { number: index + 1, total: counted.length };
}
