import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';
import { RemindChosen } from '../shared/remind.js';
import { BulkAssign, BulkReschedule } from './bulk-dialogs.js';
import { reasonsOf, type BulkOutcome, type Picked, type Refused } from './bulk-results.js';
import { useBulk } from './use-bulk.js';

const mostReminded = 200;

export interface BulkBarProps {
  readonly picked: readonly Picked[];
  /** Called with the refused tasks, which stay selected. */
  readonly onDone: (outcome: BulkOutcome) => void;
  readonly onClear: () => void;
}

/** The actions for all selected tasks, at the lower edge of the window. */
export function BulkBar({ picked, onDone, onClear }: BulkBarProps) {
  const { t } = useText();
  const [open, setOpen] = useState<'assign' | 'move' | null>(null);
  const bulk = useBulk((outcome) => {
    setOpen(null);
    onDone(outcome);
  });
  const none = picked.length === 0 ? t('board.bulk.none') : undefined;
  const dialog = {
    picked,
    busy: bulk.isPending,
    error: bulk.error,
    onClose: () => setOpen(null),
    onSend: (command: Parameters<typeof bulk.mutate>[0]['command']) => bulk.mutate({ picked, command }),
  };
  const start = (which: 'assign' | 'move') => {
    bulk.reset();
    setOpen(which);
  };
  return (
    <section className="bulk-bar" aria-label={t('board.bulk')}>
      <p role="status" className="bulk-count">
        {t('board.bulk.picked', { count: picked.length })}
      </p>
      <div className="actions">
        <ActionButton onClick={() => start('assign')} {...(none === undefined ? {} : { disabledReason: none })}>
          {t('board.bulk.assign')}
        </ActionButton>
        {picked.length > 0 && (
          <>
            <ActionButton variant="secondary" onClick={() => start('move')}>
              {t('board.bulk.move')}
            </ActionButton>
            {picked.length <= mostReminded && <RemindChosen taskIds={picked.map((one) => one.taskId)} />}
            <Button variant="tertiary" onClick={onClear}>
              {t('board.bulk.clear')}
            </Button>
          </>
        )}
      </div>
      {open === 'assign' && <BulkAssign {...dialog} />}
      {open === 'move' && <BulkReschedule {...dialog} />}
    </section>
  );
}

/** What could not be done, why, and links to the tasks. */
export function BulkRefusals({ outcome, onClose }: { readonly outcome: BulkOutcome; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Alert data-color="warning" className="bulk-refusals">
      <Heading level={3} data-size="2xs">
        {t('board.bulk.some-done', { done: outcome.done, total: outcome.asked, refused: outcome.refused.length })}
      </Heading>
      <ul>
        {reasonsOf(outcome.refused).map(({ why, tasks }) => (
          <li key={why}>
            {why} <RefusedTasks tasks={tasks} />
          </li>
        ))}
      </ul>
      <Button variant="tertiary" data-size="sm" onClick={onClose}>
        {t('web.close')}
      </Button>
    </Alert>
  );
}

const mostNamed = 5;

function RefusedTasks({ tasks }: { readonly tasks: readonly Refused[] }) {
  const { t } = useText();
  return (
    <>
      {tasks.slice(0, mostNamed).map((task, index) => (
        <span key={task.taskId}>
          {index > 0 && ', '}
          <TextLink to={`/tasks/${task.taskId}`}>{task.about}</TextLink>
        </span>
      ))}
      {tasks.length > mostNamed && ` ${t('board.bulk.more', { count: tasks.length - mostNamed })}`}
    </>
  );
}
