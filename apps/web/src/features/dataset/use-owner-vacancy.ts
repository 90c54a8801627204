import { operations, type DatasetView } from '@stegvis/contract';
import { isOpen, type StepKey } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';

const appointing: StepKey = 'appoint-owner';

/** Whether somebody was appointed as the owner of a dataset and nobody holds the role any more: no step is going to mend that. */
export function useOwnerVacancy({ id, owner }: Pick<DatasetView, 'id' | 'owner'>): boolean {
  const tasks = useQuery({
    ...read(operations.listTasks, { query: { datasetId: id, limit: 200 } }),
    enabled: owner === null,
  });
  const steps = (tasks.data?.items ?? []).filter((task) => task.stepKey === appointing);
  return owner === null && steps.some((task) => task.state === 'done') && !steps.some((task) => isOpen(task.state));
}
