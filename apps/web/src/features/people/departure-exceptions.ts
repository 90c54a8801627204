/** Who gets single roles and tasks: by `role:<id>` or `task:<id>`; '' is nobody. What is not named goes with the rest. */
export type Exceptions = Readonly<Record<string, string>>;

/** As the API takes them. */
export function exceptionsOf(exceptions: Exceptions): { assignmentId?: string; taskId?: string; to: string | null }[] {
  return Object.entries(exceptions).map(([key, to]) => {
    const [kind, id = ''] = key.split(':');
    return { ...(kind === 'role' ? { assignmentId: id } : { taskId: id }), to: to === '' ? null : to };
  });
}
