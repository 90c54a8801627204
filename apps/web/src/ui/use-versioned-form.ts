import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { hasCode } from '../http/problem-error.js';

export interface VersionedFormInput<Thing, Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** The thing as it is saved now; it may change while one types. */
  readonly current: Thing;
  readonly valuesOf: (thing: Thing) => DefaultValues<Input>;
  readonly save: (values: Output, version: number) => Promise<Thing>;
  /** Fetches the thing anew, after somebody else saved first. */
  readonly reload: () => Promise<Thing>;
}

interface Conflict<Thing, Output> {
  readonly mine: Output;
  readonly theirs: Thing;
}

/** A form over a thing with a version: it follows others' changes until somebody types, saves over the version that it showed, and
 *  when another was faster, tells both texts instead of losing one. */
export function useVersionedForm<Thing extends { readonly version: number }, Input extends FieldValues, Output extends FieldValues>(
  input: VersionedFormInput<Thing, Input, Output>,
) {
  const { form, current, valuesOf, save, reload } = input;
  /** The version that the form's values came from. */
  const base = useRef(current.version);
  const [conflict, setConflict] = useState<Conflict<Thing, Output> | null>(null);
  const { isDirty } = form.formState;

  const show = (thing: Thing) => {
    form.reset(valuesOf(thing));
    base.current = thing.version;
    setConflict(null);
  };
  const saving = useMutation({
    mutationFn: ({ values, version }: { values: Output; version: number }) => save(values, version),
    onSuccess: show,
    onError: async (error, { values }) => {
      if (hasCode(error, 'stale-version')) setConflict({ mine: values, theirs: await reload() });
    },
  });

  useEffect(() => {
    if (isDirty || current.version === base.current) return;
    form.reset(valuesOf(current));
    base.current = current.version;
    // Only a newer version is a reason to show it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current.version, isDirty]);

  return {
    submit: (values: Output) => saving.mutate({ values, version: base.current }),
    saving: saving.isPending,
    saved: saving.isSuccess && !isDirty,
    error: conflict === null ? saving.error : null,
    conflict,
    keepMine: () => {
      if (conflict !== null) saving.mutate({ values: conflict.mine, version: conflict.theirs.version });
    },
    loadTheirs: () => {
      if (conflict !== null) show(conflict.theirs);
    },
  };
}
