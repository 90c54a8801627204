import { beforeEach, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { dataset, ids, pageOf, taskSummary } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { DatasetPage } from './dataset-page.js';

const appointing = { step: 4, stepKey: 'appoint-owner', phase: 'start-up' } as const;
const page = () =>
  show(<DatasetPage Conversation={() => null} />, {
    at: `/datasets/${ids.dataset}`,
    path: '/datasets/:datasetId/:view?',
  });

beforeEach(() => network.answer(operations.getDataset, dataset()));

it('an owner is appointed in step 4 as long as the step is open', async () => {
  network.answer(operations.listTasks, pageOf(taskSummary({ ...appointing, state: 'ready' })));
  page();
  await screen.findByText(words('dataset.owner.none'));
  screen.getByText(words('dataset.catalogue.gap.owner'));
  expect(screen.queryByText(words('dataset.owner.vacant'))).toBeNull();
});

it('a role that became vacant later is shown as vacant, without naming a step', async () => {
  network.answer(operations.listTasks, pageOf(taskSummary({ ...appointing, state: 'done' })));
  page();
  const link = await screen.findByRole('link', { name: words('dataset.owner.vacant') });
  expect(link.getAttribute('href')).toBe('/roles');
  screen.getByText(words('dataset.catalogue.gap.owner.vacant'));
  expect(screen.queryByText(words('dataset.owner.none'))).toBeNull();
});
