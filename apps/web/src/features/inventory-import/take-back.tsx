import { operations } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Restores an archived dataset that the report names. */
export function TakeBack({ datasetId, title }: { readonly datasetId: string; readonly title: string }) {
  const { t } = useText();
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: async () => {
      const { version } = await call(operations.getDataset, { params: { id: datasetId } });
      return call(operations.updateDataset, { params: { id: datasetId }, ifMatch: version, body: { archived: false } });
    },
    onSuccess: () => refresh(client, operations.listDatasets, operations.getDataset, operations.listUnits),
  });
  if (back.isSuccess) return <span role="status">{t('importing.take-back.done')}</span>;
  return (
    <>
      <ActionButton
        variant="tertiary"
        loading={back.isPending}
        onClick={() => back.mutate()}
        label={t('importing.take-back.label', { title })}
      >
        {t('importing.take-back')}
      </ActionButton>
      <ProblemNotice error={back.error} />
    </>
  );
}
