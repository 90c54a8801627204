import { expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { ids, ola, taskSummary } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { RemindButton, RemindChosen } from './remind.js';

const { remindOfTask, remindOfTasks } = operations;
const button = (reminder: Partial<ReturnType<typeof taskSummary>['reminder']>) => (
  <RemindButton
    title="Ordna exporten"
    task={taskSummary({ reminder: { allowed: false, last: null, text: '', ...reminder } })}
  />
);

it('says to whom the mail was sent', async () => {
  network.answer(remindOfTask, { tasks: 1, recipients: [ola] });
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

it('sends one request for all chosen tasks', async () => {
  network.answer(remindOfTasks, { tasks: 2, recipients: [ola] });
  const user = show(<RemindChosen taskIds={[ids.task, ids.round]} />);
  await user.click(screen.getByRole('button'));
  await screen.findAllByText(words('reminder.sent', { people: 'Ola Berg' }));
  expect(network.asked(remindOfTasks).map((one) => one.body)).toEqual([{ taskIds: [ids.task, ids.round] }]);
});
