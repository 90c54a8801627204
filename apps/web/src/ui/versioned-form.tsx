import type { LastChange } from '../http/problem-error.js';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Form } from './form.js';
import type { Difference, Values } from './merge-values.js';
import { MergeView, type MergeField } from './merge-view.js';

/** The label and format of each field for the conflict view. */
export type MergeFields<Input> = Readonly<Record<keyof Input & string, MergeField>>;

/** What `useVersionedForm` returns. */
export interface VersionedSaving<Output> {
  readonly submit: (values: Output) => void;
  readonly error: unknown;
  readonly conflict: {
    readonly theirs: { readonly version: number };
    readonly differences: readonly Difference[];
    readonly change: LastChange | null;
  } | null;
  readonly settle: (chosen: Values) => void;
  readonly loadTheirs: () => void;
}

export interface VersionedFormProps<Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  readonly saving: VersionedSaving<Output>;
  readonly fields: MergeFields<Input>;
  readonly children: ReactNode;
}

/**
 * A form over a thing with a version. During a conflict the form is replaced by the conflict view, so that there is one
 * place to decide; input is kept.
 */
export function VersionedForm<Input extends FieldValues, Output extends FieldValues>({
  form,
  saving,
  fields,
  children,
}: VersionedFormProps<Input, Output>) {
  const { conflict } = saving;
  const place = useRef<HTMLDivElement>(null);
  const wasConflict = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone with the conflict.
    if (wasConflict.current && conflict === null) place.current?.focus();
    wasConflict.current = conflict !== null;
  }, [conflict]);
  return (
    <div ref={place} tabIndex={-1} className="versioned-form">
      {conflict === null ? (
        <Form form={form} onSubmit={saving.submit} error={saving.error}>
          {children}
        </Form>
      ) : (
        <MergeView
          key={conflict.theirs.version}
          differences={conflict.differences}
          fields={fields}
          change={conflict.change}
          onSettle={saving.settle}
          onLoadTheirs={saving.loadTheirs}
        />
      )}
    </div>
  );
}
