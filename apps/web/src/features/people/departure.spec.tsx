import { expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen, within } from '@testing-library/react';
import { anna, guide, ids, ola, pageOf, person } from '../../../test/answers.js';
import { network, show, words } from '../../../test/show.js';
import { Departure, Leaving } from './departure.js';

const plan = {
  dryRun: true,
  person: anna,
  lastDay: '2026-06-30',
  handOverTo: ola,
  roles: [],
  tasks: [],
  toDos: [{ toDoId: ids.task, text: 'Boka rummet', dueOn: null, datasetTitle: 'Lekplatser', to: ola }],
  substitutes: [],
};

it("lists the person's to-dos from conversations, and gives one to the coordinator on request", async () => {
  network.answer(operations.listPeople, pageOf(person(), person({ id: ola.id, name: ola.name })));
  network.answer(operations.getGuide, guide);
  network.answer(operations.departPerson, plan);
  const user = show(<Departure person={person()} />);
  await user.type(await screen.findByLabelText(words('web-person.departure.last-day')), '2026-06-30');
  await user.click(screen.getByRole('button', { name: words('web-person.departure.try') }));
  const row = await screen.findByRole('row', { name: /Boka rummet/ });
  within(row).getByText('Lekplatser');
  await user.selectOptions(within(row).getByRole('combobox'), words('web-person.departure.to-coordinator'));
  const { body } = network.asked(operations.departPerson).at(-1) ?? {};
  expect(body).toMatchObject({ exceptions: [{ toDoId: ids.task, to: null }] });
});

it('says what stays with others when a departure is undone', async () => {
  const leaving = person({ lastDay: '2026-06-30' });
  const stays = 'Roll som arkivarie: du får inte ge den.';
  network.answer(operations.cancelDeparture, { ...person(), notRestored: [stays] });
  const user = show(<Leaving person={leaving} takeBack={{ allowed: true, reason: null }} />);
  await user.click(screen.getByRole('button', { name: words('web-person.departure.take-back') }));
  const said = await screen.findAllByText(new RegExp(stays));
  expect(said[0]?.textContent).toContain(words('web-person.stays', { name: leaving.name }));
});
