import { useMutation } from '@tanstack/react-query';
import type { EvidenceView } from '@stegvis/contract';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';
import { EvidenceForm } from './evidence-form.js';
import { EvidenceVersion, OlderVersions } from './evidence-version.js';
import { useMoveEvidence } from './move-evidence.js';

export interface EvidenceItemProps {
  readonly taskId: string;
  readonly evidence: EvidenceView;
  readonly editable: boolean;
  /** Moves the focus, since the piece and its buttons are gone. */
  readonly onRemoved: () => void;
}

/** One piece: its newest version, its actions, and its older versions. */
export function EvidenceItem({ taskId, evidence, editable, onRemoved }: EvidenceItemProps) {
  const { t } = useText();
  const { say } = useToasts();
  const [replacing, setReplacing] = useState(false);
  const remove = useRemoval(taskId, evidence, onRemoved);
  const about = <span className="only-for-readers">: {evidence.title}</span>;
  const replaced = () => {
    setReplacing(false);
    say({ text: t('task.evidence.replaced') });
  };
  return (
    <>
      <EvidenceVersion version={evidence} />
      {editable && (
        <div className="evidence-actions">
          <ActionButton variant="tertiary" onClick={() => setReplacing(true)}>
            {t('task.evidence.replace')}
            {about}
          </ActionButton>
          <ActionButton variant="tertiary" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('task.evidence.remove')}
            {about}
          </ActionButton>
        </div>
      )}
      <ProblemNotice error={remove.error} />
      <OlderVersions versions={evidence.versions} title={evidence.title} />
      {editable && (
        <Modal
          open={replacing}
          title={t('task.evidence.replace.title', { title: evidence.title })}
          onClose={() => setReplacing(false)}
        >
          <p>{t('task.evidence.replace.help')}</p>
          <EvidenceForm taskId={taskId} replaces={evidence} onAdded={replaced} />
        </Modal>
      )}
    </>
  );
}

/** Removes the piece at once, with an undo button. */
function useRemoval(taskId: string, evidence: EvidenceView, onRemoved: () => void) {
  const { t } = useText();
  const { say } = useToasts();
  const move = useMoveEvidence(taskId, evidence.id);
  return useMutation({
    mutationFn: () => move('remove'),
    onSuccess: () => {
      onRemoved();
      say({ text: t('task.evidence.removed', { title: evidence.title }), undo: () => move('restore') });
    },
  });
}
