import { useQuery } from '@tanstack/react-query';
import { operations, type DatasetView } from '@stegvis/contract';
import { canEditDataset } from '@stegvis/workflow';
import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { ViewLinks } from '../../ui/view-links.js';
import { CataloguePreview } from './catalogue-preview.js';
import { DatasetFiles } from './dataset-files.js';
import { DatasetHistory } from './dataset-history.js';
import { Journey } from './journey.js';
import { useOwnerVacancy } from './use-owner-vacancy.js';

const views = ['journey', 'files', 'conversation', 'history'] as const;
type View = (typeof views)[number];

export interface DatasetPageProps {
  /** The conversation about the dataset: another feature, which the route passes in. */
  readonly Conversation: ComponentType<{ readonly subject: { readonly type: 'dataset'; readonly id: string } }>;
}

export function DatasetPage({ Conversation }: DatasetPageProps) {
  const { datasetId = '' } = useParams();
  const { t } = useText();
  const dataset = useQuery(read(operations.getDataset, { params: { id: datasetId } }));
  if (dataset.data !== undefined) return <Dataset dataset={dataset.data} Conversation={Conversation} />;
  // A dataset that does not exist gets a page of its own that says so.
  if (dataset.isError) return <Loaded query={dataset}>{() => null}</Loaded>;
  return (
    <Page title={t('inventory.column.title')} back={{ to: '/inventory', label: t('inventory.title') }}>
      <Loaded query={dataset}>{() => null}</Loaded>
    </Page>
  );
}

function Dataset({ dataset, Conversation }: DatasetPageProps & { readonly dataset: DatasetView }) {
  const { t } = useText();
  const asked = useParams()['view'];
  const view: View = views.find((one) => one === asked) ?? 'journey';
  const me = useMe();
  const roles = me.roles
    .filter((held) => held.roundId === null && (held.datasetId === null || held.datasetId === dataset.id))
    .map((held) => held.role);
  const mayEdit = canEditDataset(roles);
  return (
    <Page
      title={dataset.title}
      back={{ to: '/inventory', label: t('inventory.title') }}
      lead={dataset.description ?? undefined}
      {...(dataset.archived ? { above: t('inventory.archived-note') } : {})}
      actions={
        mayEdit ? (
          <ButtonLink to={`/datasets/${dataset.id}/edit`} variant="secondary">
            {t('dataset.edit')}
          </ButtonLink>
        ) : (
          <span className="muted">{t('dataset.edit.may-not')}</span>
        )
      }
    >
      <ViewLinks
        label={t('dataset.views')}
        links={views.map((key) => ({
          key,
          to: key === 'journey' ? `/datasets/${dataset.id}` : `/datasets/${dataset.id}/${key}`,
          current: key === view,
          text: t(`dataset.view.${key}`),
        }))}
      />
      {view === 'journey' && <JourneyView dataset={dataset} mayEdit={mayEdit} />}
      {view === 'files' && <DatasetFiles datasetId={dataset.id} />}
      {view === 'conversation' && <Conversation subject={{ type: 'dataset', id: dataset.id }} />}
      {view === 'history' && <DatasetHistory datasetId={dataset.id} />}
    </Page>
  );
}

/** Its progress in rounds, its future catalogue entry, and its known facts. */
function JourneyView({ dataset, mayEdit }: { readonly dataset: DatasetView; readonly mayEdit: boolean }) {
  const { t } = useText();
  return (
    <>
      <Section title={t('dataset.journey')} id="journey">
        {dataset.rounds.length === 0 ? (
          <p>
            {t('dataset.journey.none')} <TextLink to="/inventory">{t('dataset.journey.none.next')}</TextLink>
          </p>
        ) : (
          dataset.rounds.map((round) => <Journey key={round.roundId} datasetId={dataset.id} round={round} />)
        )}
      </Section>
      <CataloguePreview dataset={dataset} mayEdit={mayEdit} />
      <DatasetFacts dataset={dataset} />
    </>
  );
}

/** When step 4 is done, the role has to be given by hand. */
function NoOwner({ vacant }: { readonly vacant: boolean }) {
  const { t } = useText();
  if (!vacant) return t('dataset.owner.none');
  return <TextLink to="/roles">{t('dataset.owner.vacant')}</TextLink>;
}

function DatasetFacts({ dataset }: { readonly dataset: DatasetView }) {
  const { t } = useText();
  const vacant = useOwnerVacancy(dataset);
  const word = (value: DatasetView['available']) => (value === null ? null : t(`yes-no-partly.${value}`));
  const contact = [dataset.contactName, dataset.contactEmail].filter((part) => part !== null).join(', ');
  return (
    <Section title={t('dataset.facts')} id="facts">
      <Facts
        facts={[
          { label: t('dataset.owner'), value: dataset.owner?.name ?? <NoOwner vacant={vacant} /> },
          { label: t('dataset.contact'), value: contact },
          { label: t('dataset-field.unit'), value: dataset.unit },
          { label: t('dataset-field.sourceSystem'), value: dataset.sourceSystem },
          { label: t('dataset-field.externalId'), value: dataset.externalId },
          { label: t('dataset-field.available'), value: word(dataset.available) },
          { label: t('dataset-field.structured'), value: word(dataset.structured) },
          { label: t('dataset-field.publishedByOthers'), value: dataset.publishedByOthers },
          { label: t('dataset-field.nationalSpecification'), value: word(dataset.nationalSpecification) },
          { label: t('dataset-field.highValueCategory'), value: dataset.highValueCategory },
          { label: t('dataset-field.contents'), value: dataset.contents },
          { label: t('dataset-field.estimatedSize'), value: dataset.estimatedSize },
        ]}
      />
    </Section>
  );
}
