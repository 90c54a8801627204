interface Leaving {
  readonly roles: readonly unknown[];
  readonly tasks: readonly { readonly taskId: string }[];
}

/** What waits for somebody by their roles: it goes where the roles go. What they were given by name stands in the plan itself. */
export function tasksThatFollow<Task extends { readonly id: string }>(
  waiting: readonly Task[],
  { roles, tasks }: Leaving,
): readonly Task[] {
  if (roles.length === 0) return [];
  const named = new Set(tasks.map((task) => task.taskId));
  return waiting.filter((task) => !named.has(task.id));
}
