import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { useNavigate } from 'react-router';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { refresh } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Form } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { DatasetFields, emptyDataset, useDatasetForm, type DatasetValues } from './dataset-form.js';

export function AddDatasetPage() {
  const { t } = useText();
  const may = useMe().permissions.manageInventory;
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useDatasetForm(emptyDataset);
  const add = useMutation({
    mutationFn: (body: DatasetValues) => call(operations.createDataset, { body }),
    onSuccess: (dataset) => {
      void refresh(client, operations.listDatasets);
      void navigate(`/datasets/${dataset.id}`);
    },
  });
  return (
    <Page title={t('inventory.form.add-title')} width="narrow" back={{ to: '/inventory', label: t('inventory.title') }}>
      {may ? (
        <Form form={form} onSubmit={(values) => add.mutate(values)} error={add.error}>
          <DatasetFields save={t('inventory.form.save-new')} cancelTo="/inventory" busy={add.isPending} />
        </Form>
      ) : (
        <EmptyState title={t('inventory.may-not')} />
      )}
    </Page>
  );
}
