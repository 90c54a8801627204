import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { anotherPage, prefetchRound } from './prefetch.js';

/** The pages of the work itself: inventory, rounds, steps, datasets, tasks. */
export const workRoutes = (client: QueryClient): RouteObject[] => [
  { path: '/my-tasks/:view?', lazy: myTasksPage },
  { path: '/tasks/:taskId', lazy: taskPage },
  {
    path: '/inventory',
    lazy: async () => ({ Component: (await import('../features/inventory/inventory-page.js')).InventoryPage }),
  },
  {
    path: '/inventory/new',
    lazy: async () => ({ Component: (await import('../features/inventory/add-dataset-page.js')).AddDatasetPage }),
  },
  {
    path: '/inventory/import',
    lazy: async () => ({ Component: (await import('../features/inventory-import/import-page.js')).ImportPage }),
  },
  { path: '/datasets/:datasetId/:view?', lazy: datasetPage },
  {
    path: '/datasets/:datasetId/edit',
    lazy: async () => ({ Component: (await import('../features/inventory/edit-dataset-page.js')).EditDatasetPage }),
  },
  {
    path: '/rounds',
    lazy: async () => ({ Component: (await import('../features/rounds/rounds-page.js')).RoundsPage }),
  },
  {
    path: '/rounds/new',
    lazy: async () => ({ Component: (await import('../features/rounds/new-round-page.js')).NewRoundPage }),
  },
  {
    path: '/rounds/:roundId/edit',
    lazy: async () => ({ Component: (await import('../features/rounds/edit-round-page.js')).EditRoundPage }),
  },
  {
    path: '/rounds/:roundId/choose',
    lazy: async () => ({ Component: (await import('../features/round/choose-datasets-page.js')).ChooseDatasetsPage }),
  },
  {
    path: '/rounds/:roundId/steps/:number',
    lazy: async () => ({ Component: (await import('../features/step/step-page.js')).StepPage }),
  },
  {
    path: '/rounds/:roundId/plan',
    lazy: async () => ({ Component: (await import('../features/plan/plan-page.js')).PlanPage }),
  },
  {
    path: '/rounds/:roundId/plan/:datasetId',
    lazy: async () => ({ Component: (await import('../features/plan/dataset-plan-page.js')).DatasetPlanPage }),
  },
  {
    path: '/rounds/:roundId/:view?',
    loader: ({ params }) => prefetchRound(client, params['roundId'] ?? '', params['view'] === 'matrix'),
    shouldRevalidate: anotherPage,
    lazy: async () => ({ Component: (await import('./round-route.js')).RoundRoute }),
  },
];

async function myTasksPage() {
  const [{ MyTasksPage }, { TourOffer }] = await Promise.all([
    import('../features/my-tasks/my-tasks-page.js'),
    import('../features/tour/tour-offer.js'),
  ]);
  return { element: <MyTasksPage offer={<TourOffer />} /> };
}

async function taskPage() {
  const [{ TaskPage }, { Conversation }] = await Promise.all([
    import('../features/task/task-page.js'),
    import('../features/conversation/conversation.js'),
  ]);
  return { element: <TaskPage Conversation={Conversation} /> };
}

async function datasetPage() {
  const [{ DatasetPage }, { Conversation }] = await Promise.all([
    import('../features/dataset/dataset-page.js'),
    import('../features/conversation/conversation.js'),
  ]);
  return { element: <DatasetPage Conversation={Conversation} /> };
}
