import { zodResolver } from '@hookform/resolvers/zod';
import { tFirst, type Language } from '@stegvis/wording';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { problemOf } from '../http/problem-error.js';
import { useText } from './language.js';
import { ServerErrors } from './form-errors.js';
import { blankToNull } from './form-values.js';
import { ProblemNotice } from './problem-notice.js';

/** A form over a schema of the contract. Empty fields count as not given; errors are in the reader's language. */
export function useSchemaForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
): UseFormReturn<Input, unknown, Output> {
  const { language } = useText();
  const resolver = useMemo(() => {
    const inner = zodResolver<Input, unknown, Output>(schema, { error: (issue) => messageOf(language, issue) });
    return ((values, context, options) => inner(blankToNull(values), context, options)) satisfies typeof inner;
  }, [schema, language]);
  return useForm<Input, unknown, Output>({ resolver, defaultValues, mode: 'onSubmit', reValidateMode: 'onChange' });
}

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** The sentence for an error of a field, from the particular to the general. */
export function messageOf(language: Language, issue: Issue): string {
  const empty = issue.input === null || issue.input === undefined;
  return tFirst(language, [`field.${empty ? 'required' : codeOf(issue)}`, 'field.invalid'], limitsOf(issue));
}

const formatCodes: Readonly<Record<string, string>> = {
  email: 'invalid-email',
  date: 'invalid-date',
  datetime: 'invalid-instant',
  url: 'invalid-url',
  guid: 'invalid-id',
};

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'too-short' : issue.origin === 'array' ? 'too-few' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-big';
    case 'invalid_format':
      return formatCodes[issue.format] ?? 'invalid-format';
    case 'invalid_value':
      return 'not-an-option';
    default:
      return typeof issue.message === 'string' ? issue.message : issue.code.replaceAll('_', '-');
  }
}

function limitsOf(issue: Issue): Record<string, number> {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  return {};
}

export interface FormProps<Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  readonly onSubmit: (values: Output) => void;
  /** The server's answer to the last attempt. */
  readonly error?: unknown;
  readonly children: ReactNode;
  readonly label?: string;
}

/**
 * Renders a form: errors of fields are shown at the field, the server's above the buttons, and the first faulty field
 * gets the focus.
 */
export function Form<Input extends FieldValues, Output extends FieldValues>({
  form,
  onSubmit,
  error,
  children,
  label,
}: FormProps<Input, Output>) {
  const id = useId();
  const [before, setBefore] = useState<unknown>(null);
  // When the form itself finds an error, the server's error of an earlier attempt is outdated.
  const shown = error === before ? null : error;
  return (
    <FormProvider {...form}>
      <ServerErrors value={serverFieldErrors(shown)}>
        <form
          id={id}
          className="form"
          noValidate
          aria-label={label}
          onSubmit={(event) => void form.handleSubmit(onSubmit, () => setBefore(error))(event)}
        >
          {children}
          <ProblemNotice error={shown} />
        </form>
      </ServerErrors>
    </FormProvider>
  );
}

/** The field for a new password shows these errors itself while somebody types, and clears them. */
const passwordFaults = new Set(['common-password', 'password-of-known-words']);
export const shownByField = (error: unknown): boolean =>
  problemOf(error)?.errors?.some((one) => passwordFaults.has(one.code)) === true;

function serverFieldErrors(error: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (problemOf(error)?.errors ?? [])
      .filter((one) => !passwordFaults.has(one.code))
      .map((one) => [
        one.path
          .replace(/^body\./, '')
          .replace(/^\//, '')
          .replaceAll('/', '.'),
        one.message,
      ]),
  );
}
