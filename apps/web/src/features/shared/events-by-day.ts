import type { AuditEventView } from '@stegvis/contract';
import { dayIn } from '@stegvis/wording';

/** Groups events by the day on which they happened in the organisation's zone, in the given order. */
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

/** The address of the thing that an event is about; null when it has no page, such as a deleted dataset. */
export function addressOf({ subject, dataset }: Addressed): string | null {
  if (subject.type === 'guide') return '/guide';
  if (subject.type === 'dataset' && dataset === null) return null;
  const room = rooms[subject.type];
  return room === undefined || subject.id === null ? null : `${room}/${subject.id}`;
}
