import { beforeEach, describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { coordinator, guide, pageOf, taskSummary } from '../../../test/answers.js';
import { address, network, show, words } from '../../../test/show.js';
import { AllTasksPage } from './all-tasks-page.js';

const table = () => screen.findByRole('table', { name: words('web-home.tasks.title') });

beforeEach(() => network.answer(operations.getGuide, guide));

describe('The list of all tasks', () => {
  it('begins with open tasks, and says that it is loading', async () => {
    network.answer(operations.listTasks, pageOf(taskSummary()));
    const answer = network.hold(operations.listTasks);
    show(<AllTasksPage />, { at: '/tasks' });
    await screen.findAllByText(words('web.loading'));
    expect(address()).toBe('/tasks?open=true');
    answer();
    await table();
    screen.getByRole('link', { name: '8. Ordna exporten' });
  });

  it('shows everything once the filter of open tasks is cleared, and leaves it so', async () => {
    network.answer(operations.listTasks, ({ query }) =>
      query['open'] === undefined ? pageOf(taskSummary({ state: 'done' })) : pageOf(),
    );
    const user = show(<AllTasksPage />, { at: '/tasks' });
    await user.click(await screen.findByRole('button', { name: words('web.list.clear') }));
    await table();
    expect(address()).toBe('/tasks');
  });

  it('links to the rounds while there is no task at all', async () => {
    show(<AllTasksPage />, { at: '/tasks?sort=dueOn' });
    await screen.findByRole('heading', { name: words('web-home.tasks.empty') });
    expect(screen.getByRole('link', { name: words('web-home.rounds.all') })).toBeTruthy();
  });

  it('says that nothing matches the filters', async () => {
    show(<AllTasksPage />, { at: '/tasks?open=true&overdue=true' });
    expect(await screen.findByRole('heading', { name: words('web.list.no-match.title') })).toBeTruthy();
  });

  it('says why the tasks cannot be shown, and shows them after another try', async () => {
    network.refuse(operations.listTasks, 'internal', { title: 'Något gick fel' });
    const user = show(<AllTasksPage />, { at: '/tasks?open=true' });
    expect((await screen.findByRole('alert')).textContent).toContain('Något gick fel');
    network.answer(operations.listTasks, pageOf(taskSummary()));
    await user.click(screen.getByRole('button', { name: words('web.try-again') }));
    await table();
  });

  it('lets only people who lead a round select tasks', async () => {
    network.answer(operations.listTasks, pageOf(taskSummary()));
    show(<AllTasksPage />, { at: '/tasks?open=true' });
    await table();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('shows the actions for selected tasks, and none without a selection', async () => {
    network.answer(operations.getMe, coordinator());
    network.answer(operations.listTasks, pageOf(taskSummary()));
    const user = show(<AllTasksPage />, { at: '/tasks?open=true' });
    await table();
    const box = screen.getByRole('checkbox', {
      name: words('board.pick.task', { task: 'Lekplatser: Ordna exporten' }),
    });
    await user.click(box);
    await screen.findByText(words('board.bulk.picked', { count: 1 }));
    await user.click(box);
    expect(screen.queryByText(words('board.bulk.picked', { count: 1 }))).toBeNull();
  });
});
