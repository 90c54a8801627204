import type { Problem } from '@stegvis/contract';
import { hasText, t } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';
import type { FieldError, ProblemError } from './problem.js';

/** A problem document by RFC 9457, in the requested language. */
export function problemDocument(
  problem: ProblemError,
  language: Language,
  instance: string,
  requestId?: string,
): Problem {
  const { code, status, facts } = problem;
  const params = { ...facts.params };
  return {
    type: `/problems/${code}`,
    title: sentence(language, [`problem.${code}.title`, `refusal.${code}.title`], params) ?? code,
    status,
    // A known reason replaces the general sentence.
    detail:
      sentence(
        language,
        [
          ...('reason' in params ? [`problem.${code}.because`] : []),
          `problem.${code}.detail`,
          `refusal.${code}.detail`,
        ],
        params,
      ) ?? '',
    instance,
    code,
    ...(requestId === undefined ? {} : { requestId }),
    ...(facts.errors === undefined ? {} : { errors: facts.errors.map((error) => fieldView(error, language)) }),
    ...(facts.missing === undefined ? {} : { missing: [...facts.missing] }),
    ...(facts.headings === undefined ? {} : { headings: [...facts.headings] }),
    ...(facts.current === undefined ? {} : { current: facts.current }),
  };
}

const fieldView = (
  { path, code, params }: FieldError,
  language: Language,
): { path: string; code: string; message: string } => ({
  path,
  code,
  message: sentence(language, [`field.${code}`, `import.file.${code}`, 'field.invalid'], { ...params }) ?? code,
});

function sentence(
  language: Language,
  keys: readonly string[],
  params: Record<string, string | number>,
): string | undefined {
  const key = keys.find(hasText);
  return key === undefined || !hasText(key) ? undefined : t(language, key, params);
}
