import type { PersonView, TaskView } from '@stegvis/contract';
import { givesAmong, grantersOf, roleKeys, type RoleKey } from '@stegvis/workflow';

type Asking = Pick<TaskView, 'roundId'> & { readonly checks: readonly Pick<TaskView['checks'][number], 'gives'>[] };

const given = (task: Asking) => task.checks.flatMap(({ gives }) => (gives === undefined ? [] : [gives]));

/** The role that the task gives, if any, and who may give it: nobody else can be assigned the task. */
export function grantIn(task: Asking): { readonly role: RoleKey; readonly granters: readonly RoleKey[] } | null {
  const [first] = given(task);
  return first === undefined ? null : { role: first.role, granters: grantersOf[first.role] };
}

/** Whether the task may be assigned to somebody who holds these roles in their own right. The server decides. */
export function mayBeHanded(task: Asking, { roles }: Pick<PersonView, 'roles'>): boolean {
  return given(task).every(({ role, roundId, datasetId }) =>
    givesAmong(roles, { role, roundId, datasetId, within: task.roundId }),
  );
}

/** The roles that the task may be assigned to. An administrator does no tasks. */
export function rolesToHand(task: Asking): readonly RoleKey[] {
  return roleKeys.filter(
    (role) => role !== 'administrator' && given(task).every((one) => grantersOf[one.role].includes(role)),
  );
}
