import type { AuditEventView } from '@stegvis/contract';
import { formatTime, formatWeekday, locales } from '@stegvis/wording';
import { addressOf, daysOf } from './events-by-day.js';
import { useLanguage, useText, type Speaker } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';
import { today } from '../../ui/today.js';
import './event-days.css';

export interface EventDaysProps {
  readonly events: readonly AuditEventView[];
  /** h2 on a page of its own, h3 inside a section. */
  readonly level?: 2 | 3;
  /** The address of the current page, which is not linked to. */
  readonly here?: string;
}

/** Events day by day: when, who did what to which thing, and the values before. */
export function EventDays({ events, level = 3, here }: EventDaysProps) {
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
                  {formatTime(speaker.language, event.at, timeZone)}
                </time>
                <EventText event={event} address={addressOf(event) === here ? null : addressOf(event)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function EventText({ event, address }: { readonly event: AuditEventView; readonly address: string | null }) {
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
            <li key={change.label}>{change.text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function dayInWords({ t, language }: Speaker, day: string, now: string): string {
  const date = `${formatWeekday(language, day)} ${day.slice(0, 4)}`;
  if (day === now) return t('web-history.today', { date });
  const yesterday = new Date(Date.parse(`${now}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return day === yesterday
    ? t('web-history.yesterday', { date })
    : date.charAt(0).toLocaleUpperCase(locales[language]) + date.slice(1);
}
