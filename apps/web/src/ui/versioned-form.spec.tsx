import { describe, expect, it } from '@jest/globals';
import { operations, personPatch, type PersonView } from '@stegvis/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { ids, person } from '../../test/answers.js';
import { network, show, words } from '../../test/show.js';
import { call } from '../http/call.js';
import { read } from '../http/queries.js';
import { TextField } from './fields.js';
import { useSchemaForm } from './form.js';
import { SavedNote } from './saved-note.js';
import { useVersionedForm } from './use-versioned-form.js';
import { VersionedForm } from './versioned-form.js';

const { getPerson, updatePerson } = operations;
const query = read(getPerson, { params: { id: ids.ola } });
const schema = personPatch.pick({ name: true, unit: true }).required({ name: true });
const valuesOf = ({ name, unit }: PersonView) => ({ name, unit: unit ?? '' });

function Editing() {
  const one = useQuery(query);
  return one.data === undefined ? null : <Edit current={one.data} />;
}

function Edit({ current }: { readonly current: PersonView }) {
  const client = useQueryClient();
  const form = useSchemaForm(schema, valuesOf(current));
  const saving = useVersionedForm({
    form,
    current,
    valuesOf,
    save: async (body, ifMatch) => {
      const after = await call(updatePerson, { params: { id: ids.ola }, body, ifMatch });
      client.setQueryData(query.queryKey, after);
      return after;
    },
    reload: () => client.query({ ...query, staleTime: 0 }),
  });
  return (
    <VersionedForm form={form} saving={saving} fields={{ name: { label: 'Namn' }, unit: { label: 'Enhet' } }}>
      <TextField name="name" label="Namn" />
      <TextField name="unit" label="Enhet" optional />
      <button type="submit">Spara</button>
      <SavedNote shown={saving.saved} />
    </VersionedForm>
  );
}

const field = (name: RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });

/** Somebody else has changed the person in the meantime, so saving version 1 is refused as stale. */
function changedBy(theirs: PersonView): void {
  network.answer(getPerson, theirs);
  network.refuse(updatePerson, 'stale-version', {
    current: { ...theirs, changedBy: { id: ids.anna, name: 'Anna Ek' }, changedAt: '2026-03-03T09:00:00.000Z' },
  });
}

async function typeUnit(text: string) {
  network.answer(getPerson, person());
  const user = show(<Editing />);
  const unit = await field(/Enhet/);
  await user.clear(unit);
  await user.type(unit, text);
  return user;
}

describe('VersionedForm', () => {
  it('saves over the version that it showed', async () => {
    const user = await typeUnit('Teknik');
    network.answer(updatePerson, person({ unit: 'Teknik', version: 2 }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await screen.findByText(words('web.saved'));
    const [sent] = network.asked(updatePerson);
    expect(sent?.headers.get('if-match')).toBe('"1"');
    expect(sent?.body).toMatchObject({ unit: 'Teknik' });
  });

  it('does not send what the contract would refuse, and says so at the field', async () => {
    network.answer(getPerson, person());
    const user = show(<Editing />);
    const name = await field(/Namn/);
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(name);
    expect(network.asked(updatePerson)).toEqual([]);
  });

  it("shows the server's refusal above the button, and keeps the input", async () => {
    const user = await typeUnit('Teknik');
    network.refuse(updatePerson, 'forbidden', { title: 'Det får du inte' });
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Det får du inte');
    expect((await field(/Enhet/)).value).toBe('Teknik');
  });

  it('shows both sides when somebody else changed the same field first', async () => {
    const user = await typeUnit('Teknik');
    changedBy(person({ unit: 'Miljö', version: 2 }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(words('web.conflict.title'));
    expect(alert.textContent).toContain('Anna Ek');
    expect(alert.textContent).toContain('Miljö');
    expect(alert.textContent).toContain('Teknik');
    expect(screen.queryByRole('textbox', { name: /Enhet/ })).toBeNull();
  });

  it('returns to the form with their values on request', async () => {
    const user = await typeUnit('Teknik');
    changedBy(person({ unit: 'Miljö', version: 2 }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await user.click(await screen.findByRole('button', { name: words('web.conflict.load-theirs') }));
    expect((await field(/Enhet/)).value).toBe('Miljö');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
