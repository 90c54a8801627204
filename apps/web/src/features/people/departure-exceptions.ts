/**
 * The heirs of single roles, tasks and to-dos, by `role:<id>`, `task:<id>` or `to-do:<id>`; '' is nobody. Everything
 * else goes to the main heir.
 */
export type Exceptions = Readonly<Record<string, string>>;

/** The exceptions in the form of the API. */
export function exceptionsOf(
  exceptions: Exceptions,
): { assignmentId?: string; taskId?: string; toDoId?: string; to: string | null }[] {
  return Object.entries(exceptions).map(([key, to]) => {
    const [kind, id = ''] = key.split(':');
    const what = kind === 'role' ? { assignmentId: id } : kind === 'task' ? { taskId: id } : { toDoId: id };
    return { ...what, to: to === '' ? null : to };
  });
}
