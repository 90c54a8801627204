import type { AuditEventView } from '@stegvis/contract';
import { dayIn, formatWeekday, locales } from '@stegvis/wording';
import { useLanguage, useText, type Speaker } from './language.js';
import { TextLink } from './text-link.js';
import { today } from './today.js';
import './styles/event-days.css';

export interface EventDaysProps {
  readonly events: readonly AuditEventView[];
  /** h2 on a page of its own, h3 inside a section. */
  readonly level?: 2 | 3;
  /** On the thing's own page a link to it says nothing. */
  readonly withoutLinks?: boolean;
}

/** What happened, day by day: when, who did what to which thing, and what stood there before. */
export function EventDays({ events, level = 3, withoutLinks = false }: EventDaysProps) {
  const speaker = useText();
  const { timeZone } = useLanguage();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="event-days">
      {daysOf(events, timeZone).map(({ day, events: ofDay }) => (
        <section key={day}>
          <Heading className="event-day">{dayInWords(speaker, day, today(timeZone))}</Heading>
          <ol className="event-list">
            {ofDay.map((event) => (
              <li key={event.id}>
                <time className="event-time" dateTime={event.at}>
                  {timeOf(speaker, event.at, timeZone)}
                </time>
                <Told event={event} address={withoutLinks ? null : addressOf(event)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Told({ event, address }: { readonly event: AuditEventView; readonly address: string | null }) {
  const { t } = useText();
  return (
    <div>
      <span>{event.text}</span>{' '}
      {address !== null && (
        <TextLink to={address} label={t('web-history.open.label', { text: event.text })}>
          {t('web-history.open')}
        </TextLink>
      )}
      {event.changes.length > 0 && (
        <ul className="event-changes">
          {event.changes.map((change) => (
            <li key={change.label}>{t('web-history.change', { label: change.label, before: change.before || t('web-history.change.nothing'), after: change.after || t('web-history.change.nothing') })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Events under the day of the organisation's zone on which they happened, in the order given. */
export function daysOf<Event extends Pick<AuditEventView, 'at'>>(events: readonly Event[], timeZone: string): readonly { readonly day: string; readonly events: readonly Event[] }[] {
  const days = new Map<string, Event[]>();
  for (const event of events) {
    const day = dayIn(timeZone, event.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [event]);
    else known.push(event);
  }
  return [...days].map(([day, ofDay]) => ({ day, events: ofDay }));
}

function dayInWords({ t, language }: Speaker, day: string, now: string): string {
  const date = `${formatWeekday(language, day)} ${day.slice(0, 4)}`;
  if (day === now) return t('web-history.today', { date });
  const yesterday = new Date(Date.parse(`${now}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return day === yesterday ? t('web-history.yesterday', { date }) : date.charAt(0).toLocaleUpperCase(locales[language]) + date.slice(1);
}

function timeOf({ language }: Speaker, at: string, timeZone: string): string {
  const time = new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(Date.parse(at));
  return language === 'sv' ? time.replace(':', '.') : time;
}

const rooms: Readonly<Record<string, string>> = { task: '/tasks', round: '/rounds', dataset: '/datasets', person: '/people' };

/** Where the thing that an event is about can be seen; null for what has no page. */
export function addressOf({ subject }: { readonly subject: Pick<AuditEventView['subject'], 'type' | 'id'> }): string | null {
  if (subject.type === 'guide') return '/guide';
  const room = rooms[subject.type];
  return room === undefined || subject.id === null ? null : `${room}/${subject.id}`;
}
