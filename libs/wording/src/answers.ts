/** What a question says about its answers. The API sends the options of every choice, also of yes or no. */
export interface AnsweredQuestion {
  readonly kind: string;
  readonly options?: readonly { readonly key: string; readonly label: string }[] | undefined;
}

/** How the parts of an answer are written in the reader's language. */
export interface AnswerParts {
  readonly number: (value: number) => string;
  readonly date: (value: string) => string;
  readonly list: (ids: readonly string[]) => string;
  readonly person: (id: string) => string;
}

/** An answer as people read it; '' when there is none. */
export function answerInWords(
  question: AnsweredQuestion,
  value: string | number | readonly string[] | null,
  parts: AnswerParts,
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return parts.number(value);
  if (typeof value !== 'string') return parts.list(value);
  if (question.kind === 'person') return parts.person(value);
  if (question.kind === 'date') return parts.date(value);
  return question.options?.find((option) => option.key === value)?.label ?? value;
}
