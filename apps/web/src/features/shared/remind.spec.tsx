import { expect, it } from '@jest/globals';
import { operations, type GuideStepView } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { ids, ola, pageOf, round, taskSummary } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { RemindAll, RemindButton, RemindChosen } from './remind.js';

const { remindOfTask, remindOfTasks, remindOfStep } = operations;
const button = (reminder: Partial<ReturnType<typeof taskSummary>['reminder']>) => (
  <RemindButton
    title="Ordna exporten"
    task={taskSummary({ reminder: { allowed: false, last: null, text: '', ...reminder } })}
  />
);

it('says to whom the mail was sent', async () => {
  network.answer(remindOfTask, { tasks: 1, recipients: [ola], passedOver: [] });
  const user = show(button({ allowed: true }));
  await user.click(screen.getByRole('button', { name: words('reminder.button.of', { title: 'Ordna exporten' }) }));
  expect((await screen.findAllByText(words('reminder.sent', { people: 'Ola Berg' }))).length).toBeGreaterThan(0);
});

it('shows a refusal beside the button', async () => {
  network.refuse(remindOfTask, 'no-reminder', { title: 'Ola Berg är redan påmind i dag' });
  const user = show(button({ allowed: true }));
  await user.click(screen.getByRole('button'));
  expect((await screen.findByRole('alert')).textContent).toContain('Ola Berg är redan påmind i dag');
});

it('shows no button to people who may not remind', () => {
  show(button({ code: 'not-allowed' }));
  expect(screen.queryByRole('button')).toBeNull();
});

it('says why it cannot be used, where the row does not say so itself', () => {
  const reason = 'Senaste påminnelsen gick i dag kl. 9.00.';
  show(button({ code: 'reminded-today', reason }));
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
  screen.getByText(reason);
});

it('reads the tasks again after it was sent', async () => {
  const task = taskSummary({ reminder: { allowed: true, last: null, text: '' } });
  network.answer(operations.listTasks, pageOf(task));
  network.answer(remindOfStep, () => {
    const reminder = { allowed: false, code: 'reminded-today', reason: 'Redan påmind.', last: null, text: '' } as const;
    network.answer(operations.listTasks, pageOf(taskSummary({ reminder })));
    return { tasks: 1, recipients: [ola], passedOver: [] };
  });
  const user = show(<RemindAll step={{ number: 8 } as GuideStepView} round={round()} />);
  await user.click(await screen.findByRole('button', { name: words('reminder.all') }));
  await user.click(await screen.findByRole('button', { name: words('reminder.all.confirm') }));
  await screen.findByText(words('reminder.refusal.step'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

const waiting = {
  taskId: ids.task,
  title: 'Ordna exporten',
  dataset: { id: ids.dataset, title: 'Lekplatser' },
  code: 'waiting',
  reason: 'Uppgiften väntar på ett tidigare steg.',
} as const;

it('says which tasks of a step were passed over, and why', async () => {
  network.answer(operations.listTasks, pageOf(taskSummary({ reminder: { allowed: true, last: null, text: '' } })));
  network.answer(remindOfStep, { tasks: 1, recipients: [ola], passedOver: [waiting] });
  const step = { number: 8 } as GuideStepView;
  const user = show(<RemindAll step={step} round={round()} />);
  await user.click(await screen.findByRole('button', { name: words('reminder.all') }));
  await user.click(await screen.findByRole('button', { name: words('reminder.all.confirm') }));
  await screen.findByRole('heading', { name: words('reminder.passed-over', { count: 1 }) });
  expect(screen.getByRole('listitem').textContent).toBe(`${waiting.reason} Lekplatser: Ordna exporten`);
});

it('sends one request for all chosen tasks', async () => {
  network.answer(remindOfTasks, { tasks: 2, recipients: [ola], passedOver: [] });
  const user = show(<RemindChosen taskIds={[ids.task, ids.round]} onDone={() => undefined} />);
  await user.click(screen.getByRole('button'));
  await screen.findAllByText(words('reminder.sent', { people: 'Ola Berg' }));
  expect(network.asked(remindOfTasks).map((one) => one.body)).toEqual([{ taskIds: [ids.task, ids.round] }]);
});
