import type { DatasetView } from '@stegvis/contract';
import type { Column } from '../../ui/data-table.js';
import { useText } from '../../ui/language.js';
import { SelectBox, type Selection } from '../../ui/selection.js';
import { TextLink } from '../../ui/text-link.js';
import type { ColumnKey } from './shown-columns.js';

/** The visible columns of the inventory, with the name always first. */
export function useInventoryColumns(
  shown: readonly ColumnKey[],
  selection: Selection | null,
): readonly Column<DatasetView>[] {
  const { t } = useText();
  const word = (value: DatasetView['available']) => (value === null ? '–' : t(`yes-no-partly.${value}`));
  const title: Column<DatasetView> = {
    key: 'title',
    label: t('inventory.column.title'),
    sort: 'title',
    cell: (dataset) => <Title dataset={dataset} selection={selection} />,
  };
  const columns: Readonly<Record<ColumnKey, Column<DatasetView>>> = {
    externalId: {
      key: 'externalId',
      label: t('dataset-field.externalId'),
      sort: 'externalId',
      cell: (dataset) => dataset.externalId ?? '–',
    },
    unit: { key: 'unit', label: t('dataset-field.unit'), sort: 'unit', cell: (dataset) => dataset.unit ?? '–' },
    sourceSystem: {
      key: 'sourceSystem',
      label: t('dataset-field.sourceSystem'),
      cell: (dataset) => dataset.sourceSystem ?? '–',
    },
    available: { key: 'available', label: t('dataset-field.available'), cell: (dataset) => word(dataset.available) },
    structured: {
      key: 'structured',
      label: t('dataset-field.structured'),
      cell: (dataset) => word(dataset.structured),
    },
    highValueCategory: {
      key: 'highValueCategory',
      label: t('dataset-field.highValueCategory'),
      cell: (dataset) => dataset.highValueCategory ?? '–',
    },
    owner: { key: 'owner', label: t('dataset-field.owner'), cell: (dataset) => <Owner dataset={dataset} /> },
    rounds: { key: 'rounds', label: t('inventory.column.rounds'), cell: (dataset) => <Rounds dataset={dataset} /> },
  };
  return [title, ...shown.map((key) => columns[key])];
}

function Title({ dataset, selection }: { readonly dataset: DatasetView; readonly selection: Selection | null }) {
  const { t } = useText();
  const link = (
    <span>
      <TextLink to={`/datasets/${dataset.id}`}>{dataset.title}</TextLink>
      {dataset.archived && <span className="muted"> ({t('inventory.archived-note')})</span>}
    </span>
  );
  if (selection === null || dataset.archived) return link;
  return (
    <SelectBox selection={selection} id={dataset.id} label={t('inventory.select', { title: dataset.title })}>
      {link}
    </SelectBox>
  );
}

/** A contact is not the owner, so it is shown as a contact, and only when nobody holds the role. */
function Owner({ dataset: { owner, contactName } }: { readonly dataset: DatasetView }) {
  const { t } = useText();
  if (owner !== null) return owner.name;
  return (
    <>
      <span className="muted">{t('inventory.owner.none')}</span>
      {contactName !== null && <div className="muted">{t('inventory.owner.contact', { name: contactName })}</div>}
    </>
  );
}

function Rounds({ dataset }: { readonly dataset: DatasetView }) {
  const { t } = useText();
  if (dataset.rounds.length === 0) return <span className="muted">{t('inventory.not-chosen')}</span>;
  return (
    <ul className="plain-list">
      {dataset.rounds.map((round) => (
        <li key={round.roundId}>
          <TextLink to={`/rounds/${round.roundId}`} label={`${round.name}: ${dataset.title}`}>
            {round.name}
          </TextLink>
          {round.state !== 'in' && <span className="muted"> ({t(`round.datasets.state.${round.state}`)})</span>}
        </li>
      ))}
    </ul>
  );
}
