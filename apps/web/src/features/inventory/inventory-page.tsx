import { Checkbox, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { useId } from 'react';
import { useMe } from '../../http/me.js';
import { readAll, readList } from '../../http/queries.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { ListControls, type ListFilter } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { SavedViews } from '../shared/saved-views.js';
import { SelectAllBox, useSelection } from '../../ui/selection.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { useAddress } from '../../ui/use-address.js';
import { ChooseForRound } from './choose-for-round.js';
import { useInventoryColumns } from './inventory-columns.js';
import { useRoundsToSteer } from './rounds-to-steer.js';
import { columnKeys, columnsOf, withColumn, type ColumnKey } from './shown-columns.js';
import './inventory.css';

export function InventoryPage() {
  const { t } = useText();
  const may = useMe().permissions.manageInventory;
  return (
    <Page
      title={t('inventory.title')}
      lead={t('inventory.intro')}
      actions={may ? <Adding /> : <span className="muted">{t('inventory.may-not')}</span>}
    >
      <Inventory may={may} />
    </Page>
  );
}

function Adding() {
  const { t } = useText();
  return (
    <>
      <ButtonLink to="/inventory/import">{t('inventory.import')}</ButtonLink>
      <ButtonLink to="/inventory/new" variant="secondary">
        {t('inventory.add')}
      </ButtonLink>
    </>
  );
}

function Inventory({ may }: { readonly may: boolean }) {
  const { t } = useText();
  const { params } = useAddress();
  const list = useListState(operations.listDatasets, params.has('archived') ? noFilter : inInventory);
  const datasets = useQuery(readList(operations.listDatasets, { query: list.query }));
  const selection = useSelection();
  const shown = columnsOf(params.get('columns'));
  const rounds = useRoundsToSteer();
  const selecting = rounds !== undefined && rounds.length > 0;
  const columns = useInventoryColumns(shown, selecting ? selection : null);
  const filters = useFilters(useUnits(list.value('unit'), list.value('archived') === 'true'));
  return (
    <>
      <SavedViews page="inventory" />
      <ListControls list={list} total={datasets.data?.total} searchLabel={t('inventory.search')} filters={filters}>
        <ArchivedChoice value={list.value('archived')} onChange={(archived) => list.set({ archived })} />
      </ListControls>
      <ColumnChooser shown={shown} />
      <Loaded query={datasets}>
        {(page) =>
          page.items.length === 0 ? (
            <NoDatasets filtered={list.filtered} may={may} />
          ) : (
            <>
              {selecting && (
                <div className="selecting">
                  <SelectAllBox
                    selection={selection}
                    ids={page.items.filter((one) => !one.archived).map((one) => one.id)}
                    label={t('inventory.select-all')}
                  />
                  <ChooseForRound selection={selection} rounds={rounds} />
                </div>
              )}
              {rounds?.length === 0 && <NoRound />}
              <DataTable
                caption={t('inventory.title')}
                columns={columns}
                rows={page.items}
                rowKey={(dataset) => dataset.id}
                list={list}
              />
              <Pages list={list} total={page.total} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** Says that there is no round to choose datasets for, to people who may create one. */
function NoRound() {
  const { t } = useText();
  if (!useMe().permissions.manageRounds) return null;
  return (
    <p className="muted">
      {t('inventory.no-round')} <TextLink to="/rounds/new">{t('rounds.add')}</TextLink>
    </p>
  );
}

const inInventory = { archived: false } as const;
const noFilter = {};

/**
 * All units of the listed datasets, whatever page is shown, and the unit that is filtered by even if no dataset has it
 * any more.
 */
function useUnits(current: string, archived: boolean): readonly string[] {
  const units = useQuery(readAll(operations.listUnits, { query: { archived } }));
  const known = (units.data ?? []).map((one) => one.unit);
  return current === '' || known.includes(current) ? known : [...known, current];
}

function useFilters(units: readonly string[]): readonly ListFilter[] {
  const { t } = useText();
  const rounds = useQuery(readAll(operations.listRounds));
  const answers = (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`yes-no-partly.${value}`) }));
  return [
    { name: 'unit', label: t('dataset-field.unit'), options: units.map((unit) => ({ value: unit, label: unit })) },
    { name: 'available', label: t('dataset-field.available'), options: answers },
    { name: 'structured', label: t('dataset-field.structured'), options: answers },
    {
      name: 'roundId',
      label: t('inventory.filter.round'),
      options: (rounds.data ?? []).map((round) => ({ value: round.id, label: round.name })),
    },
  ];
}

function ArchivedChoice({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useText();
  const id = useId();
  return (
    <Field className="list-choice">
      <Label htmlFor={id}>{t('inventory.filter.archived')}</Label>
      <Select id={id} value={value === 'true' ? 'true' : ''} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('inventory.filter.archived.false')}</Select.Option>
        <Select.Option value="true">{t('inventory.filter.archived.true')}</Select.Option>
      </Select>
    </Field>
  );
}

function ColumnChooser({ shown }: { readonly shown: readonly ColumnKey[] }) {
  const { t } = useText();
  const { change } = useAddress();
  const label = (key: ColumnKey) => (key === 'rounds' ? t('inventory.column.rounds') : t(`dataset-field.${key}`));
  const toggle = (key: ColumnKey) =>
    change((before) => {
      const after = new URLSearchParams(before);
      const wanted = withColumn(columnsOf(before.get('columns')), key);
      if (wanted === null) after.delete('columns');
      else after.set('columns', wanted);
      return after;
    });
  return (
    <details className="quiet-details">
      <summary>{t('inventory.columns')}</summary>
      <Fieldset>
        <Fieldset.Legend>{t('inventory.choose-columns')}</Fieldset.Legend>
        {columnKeys.map((key) => (
          <Checkbox
            key={key}
            label={label(key)}
            value={key}
            checked={shown.includes(key)}
            onChange={() => toggle(key)}
          />
        ))}
      </Fieldset>
    </details>
  );
}

function NoDatasets({ filtered, may }: { readonly filtered: boolean; readonly may: boolean }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('inventory.no-match.title')}>{t('inventory.no-match.text')}</EmptyState>;
  return (
    <EmptyState title={t('inventory.empty.title')} {...(may ? { action: <Adding /> } : {})}>
      {may ? t('inventory.empty.text') : t('inventory.may-not')}
    </EmptyState>
  );
}
