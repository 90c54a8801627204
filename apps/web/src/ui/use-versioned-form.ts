import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { hasCode, lastChangeOf, type LastChange } from '../http/problem-error.js';
import { differencesOf, type Difference, type Values } from './merge-values.js';

export interface VersionedFormInput<Thing, Input extends FieldValues, Output extends FieldValues> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** The thing as it is saved now; it may change while one types. */
  readonly current: Thing;
  readonly valuesOf: (thing: Thing) => DefaultValues<Input>;
  readonly save: (values: Output, version: number) => Promise<Thing>;
  /** Fetches the thing anew, after somebody else saved first. */
  readonly reload: () => Promise<Thing>;
  /** Where the page leads on from here. */
  readonly onSaved?: (thing: Thing) => void;
}

interface Conflict<Thing> {
  readonly theirs: Thing;
  readonly differences: readonly Difference[];
  readonly change: LastChange | null;
}

/** A form over a thing with a version: it follows others' changes until somebody types, saves over the version that it showed, and
 *  when another was faster, tells both sides field by field instead of losing one. */
export function useVersionedForm<
  Thing extends { readonly version: number },
  Input extends FieldValues,
  Output extends FieldValues,
>(input: VersionedFormInput<Thing, Input, Output>) {
  const { form, current, valuesOf, save, reload, onSaved } = input;
  /** What the form's values came from. */
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
        // They changed what this form does not show: nobody has to choose anything.
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
    /** Saves these on top of what they saved. A mixture that cannot stand is told at its field, as anything that one types. */
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
      // The refusal was about values that are gone now.
      saving.reset();
    },
  };
}
