import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type PersonView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { EventDays } from '../shared/event-days.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { handedBackWords } from '../shared/handed-back.js';
import { TaskStatus } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';
import { TextLink } from '../../ui/text-link.js';

const shown = 10;

/** The tasks that wait for a person now, by role or by name. */
export function PersonWork({ person }: { readonly person: PersonView }) {
  const { t, shortDate } = useText();
  const tasks = useQuery(read(operations.listTasks, { query: { assignee: person.id, open: true, limit: shown } }));
  return (
    <>
      <Loaded query={tasks}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Paragraph className="muted">{t('web-person.work.none', { name: person.name })}</Paragraph>
          ) : (
            <>
              <TaskRows
                label={t('web-person.work')}
                rows={items.map((task) => ({
                  key: task.id,
                  title: t('round.step.name', { number: task.step, title: task.title }),
                  to: `/tasks/${task.id}`,
                  hint: [
                    task.dataset?.title ?? task.roundName,
                    ...(task.dueOn === null ? [] : [t('matrix.due', { date: shortDate(task.dueOn) })]),
                    handedBackWords(task, t) ?? [],
                  ]
                    .flat()
                    .join(', '),
                  aside: <TaskStatus state={task.state} daysLate={task.daysLate} />,
                }))}
              />
              {total > items.length && (
                <TextLink to={`/tasks?assignee=${person.id}&open=true`}>
                  {t('web-person.work.all', { count: total })}
                </TextLink>
              )}
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** The newest events by and about the person, for people who may read the record. */
export function PersonHistory({ person }: { readonly person: PersonView }) {
  const { t } = useText();
  const { permissions } = useMe();
  const events = useQuery({
    ...read(operations.listAuditEvents, { query: { personId: person.id, limit: shown } }),
    enabled: permissions.readAudit,
  });
  if (!permissions.readAudit) return null;
  return (
    <Section id="history" title={t('web-person.work.history', { name: person.name })}>
      <Loaded query={events} lines={3}>
        {({ items, total }) => (
          <>
            <EventDays events={items} here={`/people/${person.id}`} />
            {total > items.length && (
              <TextLink to={`/history?personId=${person.id}`}>{t('web-person.work.all', { count: total })}</TextLink>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** The people whom the person stands in for, now or later. */
export function StandsInFor({ person }: { readonly person: PersonView }) {
  const { t, date } = useText();
  const away = useQuery(read(operations.listAbsences, { query: { limit: 200 } }));
  const mine = (away.data?.items ?? []).filter((one) => one.substitute?.id === person.id);
  if (mine.length === 0) return null;
  return (
    <ul>
      {mine.map((one) => (
        <li key={one.person.id}>
          {t(one.now ? 'away.stands-in-now' : 'away.stands-in', {
            person: one.person.name,
            from: date(one.from),
            to: date(one.to),
          })}
        </li>
      ))}
    </ul>
  );
}
