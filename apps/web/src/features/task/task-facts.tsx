import type { TaskView } from '@stegvis/contract';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TaskStatus } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';
import { TextLink } from '../../ui/text-link.js';

/** Who does the task, until when, and who approves it. */
export function TaskFacts({ task }: { readonly task: TaskView }) {
  const { t, date, instant, list } = useText();
  const people = (persons: TaskView['doers']) =>
    persons.length === 0 ? null : list(persons.map((person) => person.name));
  return (
    <Section title={t('task.facts')} id="facts">
      <Facts
        facts={[
          { label: t('task.doers'), value: people(task.doers) ?? <Vacant role={t(`role.${task.role}`)} /> },
          {
            label: t('task.role'),
            value:
              task.assignedPerson === null
                ? t(`role.${task.role}`)
                : t('task.named', { person: task.assignedPerson.name }),
          },
          { label: t('task.reviewers'), value: task.review ? people(task.reviewers) : t('task.no-review') },
          { label: t('step.accountable'), value: t(`role.${task.accountable}`) },
          { label: t('task.due-label'), value: task.dueOn === null ? t('task.no-due') : date(task.dueOn) },
          {
            label: t('task.baseline-label'),
            value: task.baselineDueOn === null || task.baselineDueOn === task.dueOn ? null : date(task.baselineDueOn),
          },
          { label: t('task.submitted-label'), value: task.submittedBy?.name },
          { label: t('task.approved-label'), value: task.approvedBy?.name },
          { label: t('task.finished-label'), value: task.finishedAt === null ? null : instant(task.finishedAt) },
          { label: t('task.opened-early'), value: task.openedEarly ? t('web.yes') : null },
          { label: t('task.facts.reminder'), value: task.reminder.text === '' ? null : task.reminder.text },
          { label: t('task.next-mail'), value: task.nextReminder === null ? null : instant(task.nextReminder) },
        ]}
      />
    </Section>
  );
}

function Vacant({ role }: { readonly role: string }) {
  const { t } = useText();
  return (
    <>
      {t('task.nobody', { role })}. <TextLink to="/people">{t('task.nobody.mend')}</TextLink>
    </>
  );
}

/** What this task waits for, and the state of each. */
export function TaskWaits({ task }: { readonly task: TaskView }) {
  const { t } = useText();
  if (task.waitsFor.length === 0) return null;
  const title = t(task.waitsFor.every((one) => one.holds) ? 'step.waits-for' : 'task.waits');
  return (
    <Section title={title} id="waits">
      <TaskRows
        label={title}
        rows={task.waitsFor.map((one) => ({
          key: one.stepKey,
          title: t('round.step.name', { number: one.step, title: one.title }),
          ...(one.taskId === null ? {} : { to: `/tasks/${one.taskId}` }),
          ...(one.hard && !one.holds ? { hint: t('task.waits.hard') } : {}),
          aside: one.holds ? (
            t('task.waits.holds')
          ) : one.state === null ? (
            t('task.waits.not-started')
          ) : (
            <TaskStatus state={one.state} />
          ),
        }))}
      />
    </Section>
  );
}
