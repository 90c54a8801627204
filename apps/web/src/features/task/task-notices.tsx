import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { TaskView } from '@stegvis/contract';
import type { ReactNode } from 'react';
import { useText } from '../../ui/language.js';
import { HandedBack } from './hand-back.js';
import { TextLink } from '../../ui/text-link.js';

/** What people must know before anything else: a problem, a return, a decision, that the task is cancelled. */
export function TaskNotices({ task }: { readonly task: TaskView }) {
  return (
    <>
      <HandedBack taskId={task.id} />
      {task.blocked !== null && <Blocked blocked={task.blocked} />}
      {task.returnedReason !== null && task.state === 'returned' && <Returned reason={task.returnedReason} />}
      {task.cancelledBecause !== null && <Cancelled because={task.cancelledBecause} taskId={task.id} />}
      {task.outcome !== null && <Outcome outcome={task.outcome} />}
    </>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly color: 'info' | 'warning' | 'danger' | 'success';
  readonly children: ReactNode;
}

function Notice({ title, color, children }: NoticeProps) {
  return (
    <Alert data-color={color} className="notice">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      {children}
    </Alert>
  );
}

function Blocked({ blocked }: { readonly blocked: NonNullable<TaskView['blocked']> }) {
  const { t, date, instant } = useText();
  return (
    <Notice title={t('task.blocked')} color="danger">
      <Paragraph>{blocked.reason}</Paragraph>
      <Paragraph>{t('task.blocked.waiting-for', { what: blocked.waitingFor })}</Paragraph>
      <Paragraph data-size="sm">
        {t('task.blocked.since', { date: instant(blocked.since) })}
        {blocked.expectedOn !== null && `. ${t('task.blocked.expected', { date: date(blocked.expectedOn) })}`}
      </Paragraph>
    </Notice>
  );
}

function Returned({ reason }: { readonly reason: string }) {
  const { t } = useText();
  return (
    <Notice title={t('task.returned')} color="warning">
      <Paragraph>{reason}</Paragraph>
    </Notice>
  );
}

function Cancelled({
  because,
  taskId,
}: {
  readonly because: NonNullable<TaskView['cancelledBecause']>;
  readonly taskId: string;
}) {
  const { t } = useText();
  return (
    <Notice title={t('task.cancelled')} color="info">
      <Paragraph>{because.text}</Paragraph>
      {because.decisionTaskId !== null && because.decisionTaskId !== taskId && (
        <TextLink to={`/tasks/${because.decisionTaskId}`}>{t('task.cancelled.decision')}</TextLink>
      )}
    </Notice>
  );
}

function Outcome({ outcome }: { readonly outcome: NonNullable<TaskView['outcome']> }) {
  const { t, date } = useText();
  return (
    <Notice title={`${t('task.outcome')}: ${outcome.label}`} color={outcome.allowsPublishing ? 'success' : 'info'}>
      {outcome.ground !== null && <Paragraph>{t('task.outcome.ground', { ground: outcome.ground })}</Paragraph>}
      {outcome.conditions !== null && (
        <Paragraph>{t('task.outcome.conditions', { conditions: outcome.conditions })}</Paragraph>
      )}
      {outcome.retestOn !== null && <Paragraph>{t('task.outcome.retest', { date: date(outcome.retestOn) })}</Paragraph>}
    </Notice>
  );
}
