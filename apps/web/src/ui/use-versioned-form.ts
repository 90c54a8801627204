import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { hasCode, lastChangeOf, type LastChange } from '../http/problem-error.js';
import { differencesOf, type Difference, type Values } from './merge-values.js';

export interface VersionedFormInput<Thing, Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** The saved thing, which may change during editing. */
  readonly current: Thing;
  readonly valuesOf: (thing: Thing) => DefaultValues<Input>;
  readonly save: (values: Output, version: number) => Promise<Thing>;
  /** Fetches the thing again, after somebody else saved first. */
  readonly reload: () => Promise<Thing>;
  /** Called after saving, to navigate. */
  readonly onSaved?: (thing: Thing) => void;
}

interface Conflict<Thing> {
  readonly theirs: Thing;
  readonly differences: readonly Difference[];
  readonly change: LastChange | null;
}

/**
 * A form over a thing with a version: it follows others' changes until somebody types, saves over the version that it
 * showed, and after a conflict shows both sides field by field.
 */
export function useVersionedForm<
  Thing extends { readonly version: number },
  Input extends FieldValues,
  Output extends FieldValues,
>(input: VersionedFormInput<Thing, Input, Output>) {
  const { form, current, valuesOf, save, reload, onSaved } = input;
  /** The version that the form's values came from. */
  const base = useRef(current);
  const [conflict, setConflict] = useState<Conflict<Thing> | null>(null);
  const { isDirty } = form.formState;

  const show = (thing: Thing) => {
    form.reset(valuesOf(thing));
    base.current = thing;
    setConflict(null);
  };
  const saving = useMutation({
    mutationFn: (values: Output) => save(values, base.current.version),
    onSuccess: (thing) => {
      show(thing);
      onSaved?.(thing);
    },
    onError: async (error, values) => {
      if (!hasCode(error, 'stale-version')) return;
      const theirs = await reload();
      const differences = differencesOf({
        base: valuesOf(base.current),
        mine: form.getValues(),
        theirs: valuesOf(theirs),
      });
      if (differences.every((one) => one.changedBy === 'me')) {
        // They changed what this form does not show, so there is nothing to choose.
        base.current = theirs;
        saving.mutate(values);
        return;
      }
      setConflict({ theirs, differences, change: lastChangeOf(error) });
    },
  });

  useEffect(() => {
    if (isDirty || current.version === base.current.version) return;
    form.reset(valuesOf(current));
    base.current = current;
    // Only a newer version is a reason to show it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current.version, isDirty]);

  const submit = (values: Output) => saving.mutate(values);
  return {
    submit,
    saving: saving.isPending,
    saved: saving.isSuccess && !isDirty,
    error: conflict === null ? saving.error : null,
    conflict,
    /** Saves these over theirs. An invalid combination is reported at its field, as after typing. */
    settle: (chosen: Values) => {
      if (conflict === null) return;
      show(conflict.theirs);
      for (const [name, value] of Object.entries(chosen)) {
        form.setValue(name as Path<Input>, value as PathValue<Input, Path<Input>>, { shouldDirty: true });
      }
      void form.handleSubmit(submit)();
    },
    loadTheirs: () => {
      if (conflict === null) return;
      show(conflict.theirs);
      // The refusal was about values that have been replaced.
      saving.reset();
    },
  };
}
