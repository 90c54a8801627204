import { operations, type PersonView } from '@stegvis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import type { BodyOf } from '../../http/operation-types.js';
import { read, refresh } from '../../http/queries.js';

/** Saves and loads one person, and refreshes what is shown of people. */
export function usePersonStore(id: string) {
  const client = useQueryClient();
  const one = read(operations.getPerson, { params: { id } });
  const keep = (person: PersonView): PersonView => {
    client.setQueryData(one.queryKey, person);
    void refresh(client, operations.listPeople, operations.getMe);
    return person;
  };
  return {
    save: async (body: BodyOf<typeof operations.updatePerson>, version: number) =>
      keep(await call(operations.updatePerson, { params: { id }, body, ifMatch: version })),
    reload: async () => keep(await call(operations.getPerson, { params: { id } })),
  };
}
