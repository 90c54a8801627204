import { operations, type DatasetView } from '@stegvis/contract';
import { isOpen, type StepKey } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';

const appointing: StepKey = 'appoint-owner';

/** Whether an owner of the dataset was appointed and nobody holds the role any more, which no step will change. */
export function useOwnerVacancy({ id, owner }: Pick<DatasetView, 'id' | 'owner'>): boolean {
  const tasks = useQuery({
    ...read(operations.listTasks, { query: { datasetId: id, limit: 200 } }),
    enabled: owner === null,
  });
  const steps = (tasks.data?.items ?? []).filter((task) => task.stepKey === appointing);
  return owner === null && steps.some((task) => task.state === 'done') && !steps.some((task) => isOpen(task.state));
}
