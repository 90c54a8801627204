import type { AuditEventView } from '@stegvis/contract';
import { dayIn } from '@stegvis/wording';

/** Events under the day of the organisation's zone on which they happened, in the order given. */
export function daysOf<Event extends Pick<AuditEventView, 'at'>>(
  events: readonly Event[],
  timeZone: string,
): readonly { readonly day: string; readonly events: readonly Event[] }[] {
  const days = new Map<string, Event[]>();
  for (const event of events) {
    const day = dayIn(timeZone, event.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [event]);
    else known.push(event);
  }
  return [...days].map(([day, ofDay]) => ({ day, events: ofDay }));
}

const rooms: Readonly<Record<string, string>> = {
  task: '/tasks',
  round: '/rounds',
  dataset: '/datasets',
  person: '/people',
};

export interface Addressed extends Pick<AuditEventView, 'dataset'> {
  readonly subject: Pick<AuditEventView['subject'], 'type' | 'id'>;
}

/** Where the thing that an event is about can be seen; null for what has no page, as a dataset that has been removed. */
export function addressOf({ subject, dataset }: Addressed): string | null {
  if (subject.type === 'guide') return '/guide';
  if (subject.type === 'dataset' && dataset === null) return null;
  const room = rooms[subject.type];
  return room === undefined || subject.id === null ? null : `${room}/${subject.id}`;
}
