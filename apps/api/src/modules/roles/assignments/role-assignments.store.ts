import { IsNull } from 'typeorm';
import type { RoleKey, Uuid } from '@stegvis/workflow';
import { ofOrganisation } from '../../../platform/database/own-rows.js';
import type { Sql } from '../../../platform/database/sql.js';
import { RoleAssignmentRow } from './role-assignment.row.js';

export type NewAssignment = Pick<
  RoleAssignmentRow,
  'id' | 'role' | 'person_id' | 'round_id' | 'dataset_id' | 'valid_from' | 'valid_to' | 'given_by_task'
>;

export async function insertAssignment(sql: Sql, assignment: NewAssignment): Promise<void> {
  const made = { ...ofOrganisation(sql), created_at: sql.now, created_by: sql.actor };
  await sql.manager.insert(RoleAssignmentRow, { ...made, ...assignment });
}

/** A role that the answer of a task gave. */
export interface GivenRole {
  readonly role: RoleKey;
  readonly personId: Uuid;
  readonly byTask: Uuid;
}

/** Assignments by which the person has it still. */
export async function givenAssignments(sql: Sql, { role, personId, byTask }: GivenRole): Promise<readonly Uuid[]> {
  const rows = await sql.manager.find(RoleAssignmentRow, {
    select: { organisation_id: true, id: true },
    where: { ...ofOrganisation(sql), role, person_id: personId, given_by_task: byTask, ended_at: IsNull() },
    order: { created_at: 'ASC', id: 'ASC' },
  });
  return rows.map((row) => row.id);
}
