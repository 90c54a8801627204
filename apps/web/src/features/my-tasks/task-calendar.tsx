import { Button, Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { weekNumber } from '@stegvis/wording';
import { useMe } from '../../http/me.js';
import { readAll } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { TextLink } from '../../ui/text-link.js';
import { today as todayIn } from '../../ui/today.js';
import { useAddress } from '../../ui/use-address.js';
import { useNarrow } from '../../ui/use-narrow.js';
import { monthAfter, monthOf, weeksOf, type Day } from './month.js';
import { myToDosQuery } from './my-tasks-queries.js';
import { placeOf, useToDoWords } from './to-do-list.js';
import './calendar.css';

interface Entry {
  readonly key: string;
  readonly date: string;
  readonly title: string;
  readonly to: string;
  readonly late: boolean;
}

/** One's own tasks by date: a month with its weeks, or a list of weeks in a narrow window. */
export function TaskCalendar() {
  const { t } = useText();
  const me = useMe();
  const today = todayIn(me.organisation.timeZone);
  const { params, change } = useAddress();
  const month = monthOf(params.get('month'), today);
  const go = (months: number | null) =>
    change(
      (before) =>
        new URLSearchParams(months === null ? {} : { month: monthAfter(monthOf(before.get('month'), today), months) }),
    );
  const tasks = useQuery(readAll(operations.listTasks, { query: { assignee: 'me', open: true } }));
  const toDos = useToDoEntries();
  return (
    <div className="calendar">
      <div className="calendar-head">
        <Heading level={2} data-size="sm" aria-live="polite">
          <MonthName month={month} />
        </Heading>
        <div className="actions">
          <Button variant="secondary" data-size="sm" onClick={() => go(-1)}>
            {t('my-tasks.calendar.before')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => go(null)}>
            {t('my-tasks.calendar.today')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={() => go(1)}>
            {t('my-tasks.calendar.after')}
          </Button>
        </div>
      </div>
      <Loaded query={tasks}>
        {(all) => {
          const dated = all.flatMap((task): Entry[] =>
            task.dueOn === null
              ? []
              : [
                  {
                    key: task.id,
                    date: task.dueOn,
                    title: task.dataset === null ? task.title : `${task.title}: ${task.dataset.title}`,
                    to: `/tasks/${task.id}`,
                    late: task.overdue,
                  },
                ],
          );
          const undated = all.length - dated.length;
          return (
            <>
              <Weeks month={month} today={today} entries={[...dated, ...toDos]} />
              {undated > 0 && <p className="muted">{t('my-tasks.calendar.undated', { count: undated })}</p>}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function useToDoEntries(): readonly Entry[] {
  const words = useToDoWords();
  const toDos = useQuery(myToDosQuery('open'));
  return (toDos.data ?? []).flatMap((one): Entry[] => {
    const dueOn = one.toDo?.dueOn ?? null;
    return dueOn === null ? [] : [{ key: one.id, date: dueOn, title: words(one), to: placeOf(one), late: false }];
  });
}

function MonthName({ month }: { readonly month: string }) {
  const { language } = useText();
  return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${month}-01T00:00:00Z`));
}

interface WeeksProps {
  readonly month: string;
  readonly today: string;
  readonly entries: readonly Entry[];
}

function Weeks({ month, today, entries }: WeeksProps) {
  const narrow = useNarrow();
  const { t } = useText();
  const here = entries.filter((entry) => entry.date.startsWith(month));
  return (
    <>
      {here.length === 0 && <p>{t('my-tasks.calendar.none')}</p>}
      {narrow ? (
        <WeekList month={month} entries={here} />
      ) : (
        <MonthTable month={month} today={today} entries={entries} />
      )}
    </>
  );
}

const at = (entries: readonly Entry[], date: string): readonly Entry[] =>
  entries.filter((entry) => entry.date === date);

function MonthTable({ month, today, entries }: WeeksProps) {
  const { t, language } = useText();
  const weeks = weeksOf(month);
  const weekday = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { weekday: 'short', timeZone: 'UTC' });
  const [first = []] = weeks;
  return (
    <table className="month">
      <thead>
        <tr>
          <th scope="col">{t('my-tasks.calendar.week')}</th>
          {first.map((day) => (
            <th key={day.date} scope="col">
              {weekday.format(Date.parse(`${day.date}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>
            <th scope="row">{weekNumber(week[0]?.date ?? '')}</th>
            {week.map((day) => (
              <DayCell key={day.date} day={day} today={today} entries={at(entries, day.date)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({
  day,
  today,
  entries,
}: {
  readonly day: Day;
  readonly today: string;
  readonly entries: readonly Entry[];
}) {
  const { t } = useText();
  const kind = `day${day.red ? ' day-red' : ''}${day.inMonth ? '' : ' day-outside'}`;
  return (
    <td className={kind} aria-current={day.date === today ? 'date' : undefined}>
      <span className="day-number">
        {Number(day.date.slice(8))}
        {day.red && <span className="only-for-readers">, {t('my-tasks.calendar.red-day')}</span>}
      </span>
      {entries.length > 0 && <Entries entries={entries} />}
    </td>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="day-entries">
      {entries.map((entry) => (
        <li key={entry.key} className={entry.late ? 'entry-late' : undefined}>
          <TextLink to={entry.to}>{entry.title}</TextLink>
        </li>
      ))}
    </ul>
  );
}

function WeekList({ month, entries }: Omit<WeeksProps, 'today'>) {
  const { t, date } = useText();
  return weeksOf(month).map((week) => {
    const days = week.filter((day) => at(entries, day.date).length > 0);
    const [monday] = week;
    if (days.length === 0 || monday === undefined) return null;
    return (
      <section key={monday.date} className="week">
        <Heading level={3} data-size="2xs">
          {t('my-tasks.calendar.week')} {weekNumber(monday.date)}
        </Heading>
        {days.map((day) => (
          <div key={day.date}>
            <p className={day.red ? 'day-red' : undefined}>{date(day.date)}</p>
            <Entries entries={at(entries, day.date)} />
          </div>
        ))}
      </section>
    );
  });
}
