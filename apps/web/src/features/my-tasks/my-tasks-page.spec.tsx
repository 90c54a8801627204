import { describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { anna, comment, ids, pageOf, task, taskSummary } from '../../../test/answers.js';
import type { Asked } from '../../../test/network.js';
import { network, show, words } from '../../../test/show.js';
import { MyTasksPage } from './my-tasks-page.js';
import { statesOf } from './views.js';

const page = (view = '') =>
  show(<MyTasksPage offer={<p>Rundtur</p>} />, { at: `/my-tasks${view}`, path: '/my-tasks/:view?' });
const asksFor = ({ query }: Asked, view: keyof typeof statesOf) => query['state'] === statesOf[view].join(',');

describe('My tasks', () => {
  it('says that it is loading until the tasks have come', async () => {
    network.answer(operations.listTasks, (asked) => (asksFor(asked, 'to-do') ? pageOf(taskSummary()) : pageOf()));
    const answer = network.hold(operations.listTasks);
    page();
    await screen.findAllByText(words('web.loading'));
    answer();
    const link = await screen.findByRole('link', { name: /Ordna exporten/ });
    expect(link.getAttribute('href')).toBe(`/tasks/${taskSummary().id}`);
    expect(screen.queryByText(words('web.loading'))).toBeNull();
  });

  it('says what to do while there are no tasks, without filters over an empty list', async () => {
    page();
    await screen.findByRole('heading', { name: words('my-tasks.empty.to-do.title') });
    screen.getByText('Rundtur');
    screen.getByRole('link', { name: words('my-tasks.empty.to-do.rounds') });
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('does not say that nothing waits while something waits for approval', async () => {
    network.answer(operations.listTasks, (asked) =>
      asksFor(asked, 'to-approve') ? pageOf(taskSummary({ state: 'in-review' })) : pageOf(),
    );
    page();
    await screen.findByRole('heading', { name: words('my-tasks.to-approve') });
    expect(screen.queryByRole('heading', { name: words('my-tasks.empty.to-do.title') })).toBeNull();
  });

  it('shows what waits for my approval before what I am to do', async () => {
    network.answer(operations.listTasks, (asked) =>
      asksFor(asked, 'to-approve')
        ? pageOf(taskSummary({ id: ids.dataset, state: 'in-review', title: 'Analysera' }))
        : pageOf(...(asksFor(asked, 'to-do') ? [taskSummary()] : [])),
    );
    page();
    const review = await screen.findByRole('link', { name: /Analysera/ });
    const own = await screen.findByRole('link', { name: /Ordna exporten/ });
    expect(review.getAttribute('href')).toBe(`/tasks/${ids.dataset}`);
    expect(review.compareDocumentPosition(own)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const search = screen.getByRole('search');
    expect(review.compareDocumentPosition(search)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says that nothing matches a filter', async () => {
    page('?overdue=true');
    expect(await screen.findByRole('heading', { name: words('my-tasks.no-match.title') })).toBeTruthy();
  });

  it('says why the tasks cannot be shown, and shows them after another try', async () => {
    network.refuse(operations.listTasks, 'internal', { title: 'Något gick fel' });
    const user = page();
    expect((await screen.findByRole('alert')).textContent).toContain('Något gick fel');
    network.answer(operations.listTasks, pageOf(taskSummary()));
    await user.click(screen.getByRole('button', { name: words('web.try-again') }));
    await screen.findByRole('link', { name: /Ordna exporten/ });
  });

  it('says of a task that was handed back by whom and why, also to people who assign tasks', async () => {
    const handedBack = { by: anna, at: '2026-03-04T08:00:00.000Z', reason: 'Lars gör sådant' };
    network.answer(operations.listTasks, (asked) =>
      asksFor(asked, 'to-do') ? pageOf(taskSummary({ handedBack })) : pageOf(),
    );
    network.answer(operations.listToDos, pageOf(comment({ kind: 'not-mine', by: anna, text: 'Lars gör sådant' })));
    page();
    await screen.findByText(new RegExp(words('task.handed-back.by', { person: anna.name, reason: 'Lars gör sådant' })));
    const toDo = words('my-tasks.to-do.not-mine', { person: anna.name, reason: 'Lars gör sådant' });
    expect(screen.getByRole('link', { name: toDo })).toBeTruthy();
  });

  it('says what tasks that cannot start yet wait for', async () => {
    network.answer(operations.listTasks, pageOf(taskSummary({ state: 'waiting' })));
    network.answer(
      operations.getTask,
      task({
        state: 'waiting',
        waitsFor: [
          {
            step: 7,
            stepKey: 'analyse-dataset',
            title: 'Analysera datamängden',
            state: 'active',
            taskId: null,
            holds: false,
            hard: true,
          },
        ],
      }),
    );
    page('/later');
    expect(await screen.findByText(/Analysera datamängden/)).toBeTruthy();
  });
});
