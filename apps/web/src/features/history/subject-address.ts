const rooms: Readonly<Record<string, string>> = { task: '/tasks', round: '/rounds', dataset: '/datasets', person: '/people' };

/** Where the thing that an event is about can be seen; null for what has no page. */
export function subjectAddress(subject: { readonly type: string; readonly id: string | null }): string | null {
  const room = rooms[subject.type];
  return room === undefined || subject.id === null ? null : `${room}/${subject.id}`;
}
