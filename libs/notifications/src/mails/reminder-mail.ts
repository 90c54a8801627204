import { t, type Language } from '@stegvis/wording';
import { dateBeside } from './dates.js';
import type { MailParts } from './layout.js';
import { oneLine } from './plain.js';
import { byDueDate, mostListed, sectionsOf, shortened, type TaskLine, type TasksProps } from './tasks-mail.js';

export interface ReminderProps extends TasksProps {
  /** Who sends the reminder, in words. */
  readonly by: string;
}

/**
 * The mail of a reminder by hand: which task waits, when it is due, and what to do when it cannot be done. It contains
 * no reproach.
 */
export function reminderMail(props: ReminderProps, language: Language): MailParts {
  const tasks = [...props.tasks].sort(byDueDate);
  const listed = tasks.slice(0, mostListed);
  const [first] = tasks;
  const one = tasks.length === 1 && first !== undefined ? first : null;
  const { organisation } = props;
  const onlyReviews = tasks.every((task) => task.kind === 'review');
  return {
    language,
    subject:
      one === null
        ? t(language, 'mail.reminder.subject-many', { count: tasks.length })
        : subjectOf(one, props.today, language),
    greeting: t(language, 'mail.greeting', { name: props.name }),
    lead: [t(language, 'mail.reminder.what', { person: oneLine(props.by), count: tasks.length, organisation })],
    facts: [],
    quote: null,
    sections: sectionsOf(listed, tasks.length - listed.length, props.today, language),
    next: [
      t(language, onlyReviews ? 'mail.tasks.next-review' : 'mail.reminder.next'),
      t(language, 'mail.reminder.once'),
    ],
    button:
      one === null
        ? { label: t(language, 'mail.tasks.button-many'), url: props.url }
        : { label: t(language, 'mail.tasks.button-one'), url: one.url },
    organisation,
  };
}

function subjectOf({ title, dueOn }: TaskLine, today: string, language: Language): string {
  const said = shortened(title);
  if (dueOn === null) return t(language, 'mail.reminder.subject-one', { title: said });
  return t(language, dueOn < today ? 'mail.reminder.subject-one-overdue' : 'mail.reminder.subject-one-due', {
    title: said,
    date: dateBeside(language, dueOn, today),
  });
}
