import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { SaveState } from './use-answers.js';

const words = {
  saved: 'task.saved',
  saving: 'task.saving',
  unsaved: 'task.unsaved',
  'note-alone': 'task.note-waits',
  failed: 'task.not-saved',
} as const;

/** Whether an answer is being saved, is saved or failed, announced to screen readers. */
export function SaveNote({
  state,
  onRetry,
  onUndo,
}: {
  readonly state: SaveState;
  readonly onRetry: () => void;
  readonly onUndo: () => void;
}) {
  const { t } = useText();
  const text = state.kind === 'clean' || state.kind === 'conflict' ? '' : t(words[state.kind]);
  return (
    <div className="save-note">
      <p role="status" className={`save-state save-${state.kind}`}>
        {text}
      </p>
      {state.kind === 'saved' && state.before !== undefined && (
        <ActionButton variant="tertiary" onClick={onUndo}>
          {t('web.toasts.undo')}
        </ActionButton>
      )}
      {state.kind === 'failed' && (
        <>
          <ProblemNotice error={state.error} focus={false} />
          <p>{t('task.kept')}</p>
          <ActionButton variant="secondary" onClick={onRetry}>
            {t('task.try-again')}
          </ActionButton>
        </>
      )}
    </div>
  );
}
