import type { ToDoInput } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { refuseStrangers } from '../people/people.door.js';
import type { ToDoFacts } from './comments.query.js';

export const nothingToDo: ToDoFacts = { assigned_person: null, assigned_role: null, due_on: null };

export function toDoFacts(input: ToDoInput | null | undefined): ToDoFacts {
  if (input === undefined || input === null) return nothingToDo;
  const due_on = input.dueOn ?? null;
  return 'personId' in input
    ? { assigned_person: input.personId, assigned_role: null, due_on }
    : { assigned_person: null, assigned_role: input.role, due_on };
}

/** Requires that people who are mentioned or get a to-do belong to this organisation and have not left. */
export async function refuseUnknown(sql: Sql, mentions: readonly Uuid[], toDo: ToDoFacts): Promise<void> {
  const named = [
    ...mentions.map((id) => ({ path: 'mentions', id })),
    ...(toDo.assigned_person === null ? [] : [{ path: 'toDo.personId', id: toDo.assigned_person }]),
  ];
  await refuseStrangers(sql, named);
}
