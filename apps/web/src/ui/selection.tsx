import { Checkbox } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Selects all of these, or none when all of them are selected already. */
  readonly toggleAll: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** The selected items of a list; they stay when the page or the filters change. */
export function useSelection(start: readonly string[] = []): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(start));
  return {
    ids,
    toggle: (id) => setIds((before) => toggled(before, id)),
    toggleAll: (all) => setIds((before) => toggledAll(before, all)),
    clear: () => setIds(new Set()),
  };
}

export function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

export function toggledAll(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const after = new Set(before);
  const allIn = ids.every((id) => before.has(id));
  for (const id of ids) {
    if (allIn) after.delete(id);
    else after.add(id);
  }
  return after;
}

export interface SelectBoxProps {
  readonly selection: Selection;
  readonly id: string;
  /** The name for screen readers. */
  readonly label: string;
  /** Shown beside the checkbox: a link, say. */
  readonly children?: ReactNode;
}

/** A checkbox that selects a row, beside the row's own link. */
export function SelectBox({ selection, id, label, children }: SelectBoxProps) {
  return (
    <span className="select-row">
      <Checkbox aria-label={label} value={id} checked={selection.ids.has(id)} onChange={() => selection.toggle(id)} />
      {children}
    </span>
  );
}

/** A checkbox that selects every row shown. */
export function SelectAllBox({
  selection,
  ids,
  label,
}: {
  readonly selection: Selection;
  readonly ids: readonly string[];
  readonly label: string;
}) {
  return (
    <Checkbox
      label={label}
      value="all"
      checked={ids.length > 0 && ids.every((id) => selection.ids.has(id))}
      onChange={() => selection.toggleAll(ids)}
    />
  );
}
