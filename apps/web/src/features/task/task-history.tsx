import { useQuery } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { addressOf } from '../../http/address.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { eventsQuery } from './task-queries.js';

/** All events of the task in words, newest first. */
export function TaskHistory({ taskId }: { readonly taskId: string }) {
  const { t, instant, language } = useText();
  const events = useQuery(eventsQuery(taskId));
  return (
    <Section
      title={t('task.history')}
      id="history"
      actions={
        <a
          className="ds-link"
          href={addressOf(operations.listTaskEvents, { id: taskId }, { format: 'xlsx', language })}
          download
        >
          {t('task.history.export')}
        </a>
      }
    >
      <Loaded query={events} lines={3}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="muted">{t('task.history.none')}</p>
          ) : (
            <ol className="events">
              {[...page.items].reverse().map((event) => (
                <li key={event.id}>
                  <span className="muted">{instant(event.at)}</span>
                  <span>{event.text}</span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}
