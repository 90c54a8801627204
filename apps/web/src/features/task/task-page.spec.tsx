import { describe, expect, it } from '@jest/globals';
import { operations, type TaskView } from '@stegvis/contract';
import { screen, within } from '@testing-library/react';
import { ids, task } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { TaskPage } from './task-page.js';

const { commandTask, getTask } = operations;
const page = () =>
  show(<TaskPage Conversation={() => <p>Samtal</p>} />, { at: `/tasks/${ids.task}`, path: '/tasks/:taskId' });
const underWay = (change: Partial<TaskView> = {}): TaskView =>
  task({
    availableCommands: [
      { type: 'complete', allowed: true },
      { type: 'block', allowed: true },
    ],
    ...change,
  });
const finish = () => screen.findByRole('button', { name: words('command.complete') });

describe('The page of a task', () => {
  it('says that it is loading until the task has come', async () => {
    network.answer(getTask, underWay());
    const answer = network.hold(getTask);
    page();
    await screen.findAllByText(words('web.loading'));
    answer();
    expect(await screen.findByRole('heading', { level: 1, name: 'Ordna exporten: Lekplatser' })).toBeTruthy();
  });

  it('is a page of its own when there is no such task', async () => {
    network.refuse(getTask, 'not-found');
    page();
    expect(await screen.findByRole('heading', { level: 1, name: words('web.not-found.title') })).toBeTruthy();
  });

  it('sends a command with the version that it showed, and says that it is done', async () => {
    network.answer(getTask, underWay());
    network.answer(commandTask, task({ state: 'done', version: 4, finishedAt: '2026-04-01T08:00:00.000Z' }));
    const user = page();
    await user.click(await finish());
    await screen.findByText(new RegExp(words('task.did.complete')));
    const [sent] = network.asked(commandTask);
    expect(sent?.body).toEqual({ type: 'complete' });
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.headers.get('idempotency-key')).toMatch(/.{16}/);
  });

  it('says why a command was refused, with a link to what is missing', async () => {
    network.answer(getTask, underWay());
    network.refuse(commandTask, 'not-complete', {
      title: 'Uppgiften är inte klar',
      missing: [{ kind: 'check', reason: 'unanswered', text: 'Fråga 2 är obesvarad', href: `/tasks/${ids.task}#q2` }],
    });
    const user = page();
    await user.click(await finish());
    const alert = within(await screen.findByRole('alert'));
    alert.getByRole('heading', { name: 'Uppgiften är inte klar' });
    alert.getByRole('link', { name: 'Fråga 2 är obesvarad' });
    expect(screen.queryByText(new RegExp(words('task.did.complete')))).toBeNull();
  });

  it('says beside a command why it cannot be given', async () => {
    network.answer(
      getTask,
      underWay({
        availableCommands: [
          { type: 'complete', allowed: false, code: 'not-complete', reason: 'Två frågor är obesvarade.', missing: [] },
        ],
      }),
    );
    const user = page();
    await user.click(await finish());
    expect(screen.getAllByText('Två frågor är obesvarade.').length).toBeGreaterThan(0);
    expect(network.asked(commandTask)).toEqual([]);
  });

  it('shows the current task when somebody else was first, before the command is given again', async () => {
    network.answer(getTask, underWay());
    const user = page();
    await finish();
    network.refuse(commandTask, 'stale-version', { title: 'Någon annan hann före' });
    network.answer(
      getTask,
      underWay({ version: 4, state: 'blocked', availableCommands: [{ type: 'unblock', allowed: true }] }),
    );
    await user.click(await finish());
    expect((await screen.findByRole('alert')).textContent).toContain('Någon annan hann före');
    network.answer(commandTask, underWay({ version: 5 }));
    await user.click(await screen.findByRole('button', { name: words('command.unblock') }));
    await finish();
    expect(network.asked(commandTask).map((one) => one.headers.get('if-match'))).toEqual(['"3"', '"4"']);
  });

  it('keeps the dialog and its input when the command is refused', async () => {
    network.answer(getTask, underWay());
    network.refuse(commandTask, 'stale-version', { title: 'Någon annan hann före' });
    const user = page();
    await user.click(await screen.findByRole('button', { name: words('command.block') }));
    const dialog = within(await screen.findByRole('dialog', { name: words('command.block') }));
    await user.type(dialog.getByLabelText(words('task.dialog.block.reason')), 'Ingen export');
    await user.type(dialog.getByLabelText(words('task.dialog.block.waiting-for')), 'Leverantören');
    await user.click(dialog.getByRole('button', { name: words('command.block') }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Någon annan hann före');
    dialog.getByText(words('task.dialog.stale'));
    expect(dialog.getByLabelText(words('task.dialog.block.reason'))).toHaveProperty('value', 'Ingen export');
  });

  it('sends no command without a required reason, and says so', async () => {
    network.answer(getTask, underWay());
    const user = page();
    await user.click(await screen.findByRole('button', { name: words('command.block') }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: words('command.block') }));
    expect(dialog.getAllByText(words('task.dialog.required'))).toHaveLength(2);
    expect(network.asked(commandTask)).toEqual([]);
  });
});
