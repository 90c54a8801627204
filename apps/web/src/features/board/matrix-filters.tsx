import { Button, Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { taskStates } from '@stegvis/workflow';
import { useText } from '../../ui/language.js';
import { findings, groupings, isNarrowed, type AskName, type MatrixAsk } from './matrix-ask.js';
import type { Choices, Step } from './matrix-rows.js';
import { followAddress, searchOf, typeSearch } from './typed-search.js';

export interface MatrixFiltersProps {
  readonly ask: MatrixAsk;
  readonly steps: readonly Step[];
  readonly choices: Choices;
  readonly onChange: (changes: Partial<Readonly<Record<AskName, string>>>) => void;
  readonly onClear: () => void;
  /** In a narrow window only the search is shown; the filters are folded. */
  readonly narrow: boolean;
}

/** Search, filters and grouping, all kept in the address. */
export function MatrixFilters(props: MatrixFiltersProps) {
  const { t } = useText();
  const { ask, narrow, onChange, onClear } = props;
  const clear = isNarrowed(ask) && (
    <Button variant="tertiary" data-size="sm" onClick={onClear}>
      {t('web.list.clear')}
    </Button>
  );
  return (
    <div className="matrix-filters" role="search" aria-label={t('board.filters')}>
      <SearchBox asked={ask.search} onChange={(search) => onChange({ search })} />
      {narrow ? (
        <details className="quiet-details">
          <summary>{t('board.filters.folded')}</summary>
          <div className="matrix-filters">
            <Choosers {...props} />
          </div>
        </details>
      ) : (
        <Choosers {...props} />
      )}
      {clear}
    </div>
  );
}

function Choosers({ ask, steps, choices, onChange }: MatrixFiltersProps) {
  const { t } = useText();
  const all = { value: '', label: t('web.list.all') };
  return (
    <>
      <Choice
        label={t('matrix.filter')}
        value={ask.show === 'all' ? '' : ask.show}
        onChange={(show) => onChange({ show })}
        options={[
          { value: '', label: t('matrix.filter.all') },
          ...findings.map((one) => ({ value: one, label: t(`board.show.${one}`) })),
          ...taskStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
          { value: 'left', label: t('matrix.filter.left') },
        ]}
      />
      <Choice
        label={t('board.step')}
        value={ask.step === null ? '' : String(ask.step)}
        onChange={(step) => onChange({ step })}
        options={[
          all,
          ...steps.map((step) => ({
            value: String(step.number),
            label: t('round.step.name', { number: step.number, title: step.title }),
          })),
        ]}
      />
      {choices.units.length > 0 && (
        <Choice
          label={t('board.unit')}
          value={ask.unit}
          onChange={(unit) => onChange({ unit })}
          options={[all, ...choices.units.map((unit) => ({ value: unit, label: unit }))]}
        />
      )}
      {choices.people.length > 0 && (
        <Choice
          label={t('board.person')}
          value={ask.person}
          onChange={(person) => onChange({ person })}
          options={[all, ...choices.people.map((one) => ({ value: one.id, label: one.name }))]}
        />
      )}
      <Choice
        label={t('board.group')}
        value={ask.group}
        onChange={(group) => onChange({ group })}
        options={groupings.map((one) => ({ value: one, label: t(`board.group.${one}`) }))}
      />
    </>
  );
}

function SearchBox({ asked, onChange }: { readonly asked: string; readonly onChange: (text: string) => void }) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState(() => searchOf(asked));
  if (typed.seen !== asked) setTyped(followAddress(typed, asked));
  return (
    <Field className="matrix-search" data-size="sm">
      <Label htmlFor={id}>{t('matrix.search')}</Label>
      <Input
        id={id}
        type="search"
        value={typed.text}
        maxLength={200}
        onChange={(event) => {
          setTyped(typeSearch(typed, event.target.value));
          onChange(event.target.value.trim());
        }}
      />
    </Field>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <Field className="matrix-choice" data-size="sm">
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
