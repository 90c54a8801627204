import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { readAll } from '../../http/queries.js';
import type { Option } from '../../ui/fields.js';

/** Options of everyone who has not left; one person can be left out. */
export function usePeopleOptions(except?: string): readonly Option[] {
  const people = useQuery(readAll(operations.listPeople));
  return (people.data ?? [])
    .filter((person) => person.state !== 'left' && person.id !== except)
    .map((person) => ({
      value: person.id,
      label: person.unit === null ? person.name : `${person.name}, ${person.unit}`,
    }));
}
