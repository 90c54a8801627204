import { useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type DatasetView } from '@stegvis/contract';
import { useNavigate, useParams } from 'react-router';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { useVersionedForm } from '../../ui/use-versioned-form.js';
import { VersionedForm } from '../../ui/versioned-form.js';
import { ArchiveDataset } from './archive-dataset.js';
import { DatasetFields, datasetMergeFields, useDatasetForm, valuesOf, type DatasetValues } from './dataset-form.js';

const datasetQuery = (id: string) => read(operations.getDataset, { params: { id } });

export function EditDatasetPage() {
  const { datasetId = '' } = useParams();
  const { t } = useText();
  const dataset = useQuery(datasetQuery(datasetId));
  const title = dataset.data?.title ?? '';
  // A dataset that does not exist gets a page of its own that says so.
  if (dataset.isError) return <Loaded query={dataset}>{() => null}</Loaded>;
  return (
    <Page
      title={t('inventory.form.edit-title', { title })}
      width="narrow"
      back={{ to: `/datasets/${datasetId}`, label: title === '' ? t('inventory.title') : title }}
    >
      <Loaded query={dataset}>{(data) => <EditDataset dataset={data} />}</Loaded>
    </Page>
  );
}

function EditDataset({ dataset }: { readonly dataset: DatasetView }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useDatasetForm(valuesOf(dataset));
  const keep = (saved: DatasetView): DatasetView => {
    client.setQueryData(datasetQuery(dataset.id).queryKey, saved);
    return saved;
  };
  const saving = useVersionedForm({
    form,
    current: dataset,
    valuesOf,
    save: async (body: DatasetValues, version) =>
      keep(await call(operations.updateDataset, { params: { id: dataset.id }, ifMatch: version, body })),
    reload: () => client.query({ ...datasetQuery(dataset.id), staleTime: 0 }),
    onSaved: () => {
      void refresh(client, operations.listDatasets, operations.listAuditEvents);
      void navigate(`/datasets/${dataset.id}`);
    },
  });
  return (
    <>
      <VersionedForm form={form} saving={saving} fields={datasetMergeFields(t)}>
        <DatasetFields save={t('inventory.form.save')} cancelTo={`/datasets/${dataset.id}`} busy={saving.saving} />
      </VersionedForm>
      <ArchiveDataset dataset={dataset} />
    </>
  );
}
