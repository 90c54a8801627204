/**
 * The heirs of single roles and tasks, by `role:<id>` or `task:<id>`; '' is nobody. Everything else goes to the main
 * heir.
 */
export type Exceptions = Readonly<Record<string, string>>;

/** The exceptions in the form of the API. */
export function exceptionsOf(exceptions: Exceptions): { assignmentId?: string; taskId?: string; to: string | null }[] {
  return Object.entries(exceptions).map(([key, to]) => {
    const [kind, id = ''] = key.split(':');
    return { ...(kind === 'role' ? { assignmentId: id } : { taskId: id }), to: to === '' ? null : to };
  });
}
