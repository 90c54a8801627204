interface Leaving {
  readonly roles: readonly unknown[];
  readonly tasks: readonly { readonly taskId: string }[];
}

/**
 * Tasks that wait for somebody by their roles go where the roles go. Tasks assigned by name are in the plan themselves.
 */
export function tasksThatFollow<Task extends { readonly id: string }>(
  waiting: readonly Task[],
  { roles, tasks }: Leaving,
): readonly Task[] {
  if (roles.length === 0) return [];
  const named = new Set(tasks.map((task) => task.taskId));
  return waiting.filter((task) => !named.has(task.id));
}
