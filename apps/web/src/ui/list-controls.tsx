import { Button, Field, Input, Label, Select } from '@digdir/designsystemet-react';
import type { Language } from '@stegvis/wording';
import { Children, useId, useState, type ReactNode } from 'react';
import { addressOf, type QueryValues } from '../http/address.js';
import type { Operation } from '../http/operation-types.js';
import { ActionButton } from './action-button.js';
import { useText } from './language.js';
import type { ListPlace, ListState } from './list-state.js';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}
export interface ListFilter {
  /** The contract's name. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

export interface ListControlsProps<O extends Operation> {
  readonly list: ListState<O>;
  readonly total: number | undefined;
  /** False when the operation has no search. */
  readonly search?: boolean;
  readonly searchLabel?: string;
  readonly filters?: readonly ListFilter[];
  readonly sorts?: readonly FilterOption[];
  /** Parameters of the operation's path, for the export. */
  readonly params?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

/** Search, filters and order above a list, the number of items, and the export. */
export function ListControls<O extends Operation>({
  list,
  total,
  search = true,
  searchLabel,
  filters = [],
  sorts = [],
  params,
  children,
}: ListControlsProps<O>) {
  const { t } = useText();
  const many = filters.length + (sorts.length > 0 ? 1 : 0) + Children.toArray(children).length > 1;
  const choices = (
    <>
      {filters.map((filter) => (
        <Choice
          key={filter.name}
          label={filter.label}
          value={list.value(filter.name)}
          options={[{ value: '', label: t('web.list.all') }, ...filter.options]}
          onChange={(value) => list.set({ [filter.name]: value })}
        />
      ))}
      {sorts.length > 0 && (
        <Choice
          label={t('web.list.sort')}
          value={list.sort}
          options={sorts}
          onChange={(value) => list.set({ sort: value })}
        />
      )}
      {children}
    </>
  );
  return (
    <div className="list-controls">
      <div className="list-filters">
        {search && <SearchBox list={list} label={searchLabel ?? t('web.list.search')} />}
        {many ? <Folded active={list.filters}>{choices}</Folded> : choices}
      </div>
      <div className="list-summary">
        <p role="status">{total === undefined ? t('web.loading') : t('web.list.total', { count: total })}</p>
        {list.filtered && (
          <Button variant="tertiary" data-size="sm" onClick={list.clear}>
            {t('web.list.clear')}
          </Button>
        )}
        {list.operation.exportable === true && (
          <ExportLinks list={list} {...(params === undefined ? {} : { params })} />
        )}
      </div>
    </div>
  );
}

/**
 * On a phone the list comes first: the filters are behind one button, which says how many are set. The style sheet
 * decides what a phone is, so that a page that the server rendered does not change when it is hydrated.
 */
function Folded({ active, children }: { readonly active: number; readonly children: ReactNode }) {
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        className="list-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('web.list.filters', { count: active })}
      </Button>
      <div
        id={id}
        role="group"
        aria-label={t('web.list.filters', { count: 0 })}
        className={open ? 'list-folded' : 'list-folded list-closed'}
      >
        {children}
      </div>
    </>
  );
}

function SearchBox({ list, label }: { readonly list: ListPlace; readonly label: string }) {
  const { t } = useText();
  const id = useId();
  const asked = list.value('search');
  const [typed, setTyped] = useState({ text: asked, asked });
  // The address was changed otherwise (cleared, back button): the field follows, and keeps its focus.
  if (typed.asked !== asked) setTyped({ text: asked, asked });
  return (
    <form
      role="search"
      className="list-search"
      onSubmit={(event) => {
        event.preventDefault();
        list.set({ search: typed.text.trim() });
      }}
    >
      <Field>
        <Label htmlFor={id}>{label}</Label>
        <div className="list-search-row">
          <Input
            id={id}
            type="search"
            value={typed.text}
            maxLength={200}
            onChange={(event) => setTyped({ text: event.target.value, asked })}
          />
          <ActionButton type="submit" variant="secondary">
            {t('web.list.do-search')}
          </ActionButton>
        </div>
      </Field>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly FilterOption[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <Field className="list-choice">
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function ExportLinks<O extends Operation>({
  list,
  params,
}: {
  readonly list: ListState<O>;
  readonly params?: Readonly<Record<string, string>>;
}) {
  const { t, language } = useText();
  return (
    <p className="list-export">
      {t('web.list.export')}{' '}
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          className="ds-link"
          href={exportAddress(list.operation, params ?? {}, list.query, { format, language })}
          download
        >
          {t(`web.list.export-${format}`)}
        </a>
      ))}
    </p>
  );
}

/**
 * The address of the list's export: same filters and order, without pages, in the language of the page rather than the
 * browser's.
 */
export function exportAddress(
  operation: Operation,
  params: Readonly<Record<string, string>>,
  query: QueryValues,
  file: { readonly format: 'csv' | 'xlsx'; readonly language: Language },
): string {
  const kept = Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'page' && name !== 'limit'));
  return addressOf(operation, params, { ...kept, ...file });
}
