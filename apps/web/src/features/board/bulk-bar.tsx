import { Button } from '@digdir/designsystemet-react';
import type { ReminderResult } from '@stegvis/contract';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { RemindChosen } from '../shared/remind.js';
import { BulkAssign, BulkReschedule } from './bulk-dialogs.js';
import { RefusedTasks, refusedOf } from '../shared/refused-tasks.js';
import type { BulkOutcome, Picked } from './bulk-results.js';
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
  const showPassedOver = ({ tasks, passedOver }: ReminderResult) => {
    const refused = refusedOf(passedOver);
    if (refused.length > 0) onDone({ asked: picked.length, done: tasks, refused, undo: [], reminded: true });
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
            {picked.length <= mostReminded && (
              <RemindChosen taskIds={picked.map((one) => one.taskId)} onDone={showPassedOver} />
            )}
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
  const { reminded = false, done, asked, refused } = outcome;
  const title = reminded
    ? t('reminder.passed-over', { count: refused.length })
    : t('board.bulk.some-done', { done, total: asked, refused: refused.length });
  return <RefusedTasks title={title} refused={refused} onClose={onClose} />;
}
