import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operations, type DatasetView } from '@stegvis/contract';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { call } from '../../http/call.js';
import { hasCode } from '../../http/problem-error.js';
import { read, refresh } from '../../http/queries.js';
import { ConflictView, type ConflictField } from '../../ui/conflict-view.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ArchiveDataset } from './archive-dataset.js';
import { DatasetForm, valuesOf, type DatasetValues } from './dataset-form.js';

const datasetQuery = (id: string) => read(operations.getDataset, { params: { id } });

export function EditDatasetPage() {
  const { datasetId = '' } = useParams();
  const { t } = useText();
  const dataset = useQuery(datasetQuery(datasetId));
  const title = dataset.data?.title ?? '';
  return (
    <Page title={t('inventory.form.edit-title', { title })} width="narrow" back={{ to: `/datasets/${datasetId}`, label: title === '' ? t('inventory.title') : title }}>
      <Loaded query={dataset}>{(data) => <EditDataset dataset={data} />}</Loaded>
    </Page>
  );
}

/** Begins from the dataset as it was when the page opened: what others change meanwhile is met as a conflict, never written over. */
function EditDataset({ dataset }: { readonly dataset: DatasetView }) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(dataset);
  const [mine, setMine] = useState<DatasetValues | null>(null);
  const save = useMutation({
    mutationFn: ({ values, version }: { values: DatasetValues; version: number }) => call(operations.updateDataset, { params: { id: dataset.id }, ifMatch: version, body: values }),
    onSuccess: (saved) => {
      client.setQueryData(datasetQuery(dataset.id).queryKey, saved);
      void refresh(client, operations.listDatasets, operations.listAuditEvents);
      void navigate(`/datasets/${dataset.id}`);
    },
    onError: (error) => {
      if (hasCode(error, 'stale-version')) void client.query({ ...datasetQuery(dataset.id), staleTime: 0 });
    },
  });
  const stale = hasCode(save.error, 'stale-version') && mine !== null && dataset.version !== seen.version;
  const fields = useConflictFields(mine ?? valuesOf(seen), valuesOf(dataset));
  return (
    <>
      {stale && (
        <ConflictView
          fields={fields}
          busy={save.isPending}
          onKeepMine={() => save.mutate({ values: mine, version: dataset.version })}
          onLoadTheirs={() => {
            save.reset();
            setSeen(dataset);
          }}
        />
      )}
      <DatasetForm
        key={seen.version}
        values={valuesOf(seen)}
        save={t('inventory.form.save')}
        cancelTo={`/datasets/${dataset.id}`}
        busy={save.isPending}
        error={stale ? null : save.error}
        onSave={(values) => {
          setMine(values);
          save.mutate({ values, version: seen.version });
        }}
      />
      <ArchiveDataset dataset={dataset} />
    </>
  );
}

const conflictNames = [
  'title', 'description', 'unit', 'sourceSystem', 'externalId', 'available', 'structured', 'publishedByOthers', 'nationalSpecification',
  'highValueCategory', 'contents', 'estimatedSize', 'contactName', 'contactEmail',
] as const;

function useConflictFields(mine: DatasetValues, theirs: DatasetValues): readonly ConflictField[] {
  const { t } = useText();
  return conflictNames.map((name) => ({ label: t(`dataset-field.${name}`), mine: mine[name] ?? '', theirs: theirs[name] ?? '' }));
}
