import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type EvidenceVersionView, type EvidenceView } from '@stegvis/contract';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToasts } from '../../ui/toasts.js';
import { EvidenceForm } from './evidence-form.js';
import { isWebAddress } from './web-address.js';
import { inTurn, renew } from './write-task.js';

export interface EvidenceItemProps {
  readonly taskId: string;
  readonly evidence: EvidenceView;
  readonly editable: boolean;
  /** The piece and its buttons are gone: the focus needs somewhere to be. */
  readonly onRemoved: () => void;
}

/** One piece: its newest version, what can be done with it, and the versions before it. */
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
      <Version version={evidence} />
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
      {evidence.versions.length > 0 && <Older versions={evidence.versions} title={evidence.title} />}
      {editable && (
        <Modal open={replacing} title={t('task.evidence.replace.title', { title: evidence.title })} onClose={() => setReplacing(false)}>
          <p>{t('task.evidence.replace.help')}</p>
          <EvidenceForm taskId={taskId} replaces={evidence} onAdded={replaced} />
        </Modal>
      )}
    </>
  );
}

/** Removes at once, with a way back: nothing is lost by it. */
function useRemoval(taskId: string, evidence: EvidenceView, onRemoved: () => void) {
  const { t } = useText();
  const client = useQueryClient();
  const { say } = useToasts();
  const params = { id: taskId, evidenceId: evidence.id };
  const send = (operation: typeof operations.removeEvidence) =>
    inTurn(taskId, async () => {
      try {
        await call(operation, { params });
      } finally {
        await renew(client, taskId);
      }
    });
  return useMutation({
    mutationFn: () => send(operations.removeEvidence),
    onSuccess: () => {
      onRemoved();
      say({ text: t('task.evidence.removed', { title: evidence.title }), undo: () => send(operations.restoreEvidence) });
    },
  });
}

function Older({ versions, title }: { readonly versions: readonly EvidenceVersionView[]; readonly title: string }) {
  const { t } = useText();
  return (
    <details className="quiet-details">
      <summary>
        {t('task.evidence.older', { count: versions.length })}
        <span className="only-for-readers">: {title}</span>
      </summary>
      <ul>
        {versions.map((one) => (
          <li key={one.id}>
            <Version version={one} numbered />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Version({ version, numbered = false }: { readonly version: EvidenceVersionView; readonly numbered?: boolean }) {
  const { t, instant, number } = useText();
  const facts = [
    ...(numbered || version.version > 1 ? [t('task.evidence.version', { number: version.version })] : []),
    ...(version.size === null ? [] : [t('task.evidence.size', { size: number(Math.ceil(version.size / 1024)) })]),
    t('task.evidence.by', { person: version.addedBy.name, date: instant(version.addedAt) }),
  ];
  return (
    <>
      {version.kind === 'file' ? (
        <a className="ds-link" href={version.url} download>
          {version.title}
        </a>
      ) : isWebAddress(version.url) ? (
        <a className="ds-link" href={version.url} target="_blank" rel="noreferrer">
          {version.title} ({t('task.evidence.new-tab')})
        </a>
      ) : (
        version.title
      )}{' '}
      <span className="muted">{facts.join(', ')}</span>
    </>
  );
}
