import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type CheckView, type EvidenceView, type TaskView } from '@stegvis/contract';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import { upload } from '../../http/upload.js';
import { ActionButton } from '../../ui/action-button.js';
import { FileField } from '../../ui/file-field.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { isWebAddress } from './web-address.js';
import { inTurn, renew } from './write-task.js';

export interface EvidencePartProps {
  readonly task: TaskView;
  /** Absent: evidence for the task as a whole. */
  readonly check?: CheckView;
  readonly evidence: readonly EvidenceView[];
  readonly editable: boolean;
}

/** Files and links that prove an answer, and a way to add more. */
export function EvidencePart({ task, check, evidence, editable }: EvidencePartProps) {
  const { t } = useText();
  if (!editable && evidence.length === 0) return null;
  return (
    <div className="evidence">
      {evidence.length > 0 && (
        <ul aria-label={t('task.evidence')}>
          {evidence.map((one) => (
            <li key={one.id}>
              <EvidenceLine evidence={one} />
            </li>
          ))}
        </ul>
      )}
      {editable && <AddEvidence task={task} {...(check === undefined ? {} : { check })} />}
    </div>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: EvidenceView }) {
  const { t, instant, number } = useText();
  const added = t('task.evidence.by', { person: evidence.addedBy.name, date: instant(evidence.addedAt) });
  const size = evidence.size === null ? '' : `${t('task.evidence.size', { size: number(Math.ceil(evidence.size / 1024)) })}, `;
  return (
    <>
      {evidence.kind === 'file' ? (
        <a className="ds-link" href={evidence.url} download>
          {evidence.title}
        </a>
      ) : isWebAddress(evidence.url) ? (
        <a className="ds-link" href={evidence.url} target="_blank" rel="noreferrer">
          {evidence.title} ({t('task.evidence.new-tab')})
        </a>
      ) : (
        evidence.title
      )}{' '}
      <span className="muted">
        {size}
        {added}
      </span>
    </>
  );
}

function AddEvidence({ task, check }: { readonly task: TaskView; readonly check?: CheckView }) {
  const { t } = useText();
  const client = useQueryClient();
  const sendFile = (file: File, onProgress: (share: number) => void, signal: AbortSignal) =>
    inTurn(task.id, async () => {
      await upload(operations.addEvidence, { params: { id: task.id }, query: check === undefined ? {} : { check: check.key }, file, onProgress, signal });
      await renew(client, task.id);
    });
  return (
    <details className="quiet-details">
      <summary>
        {check === undefined ? t('task.evidence.task') : t('task.evidence.add')}
        {check !== undefined && <span className="only-for-readers">: {check.question}</span>}
      </summary>
      <FileField label={t('task.evidence.file')} hint={t('task.evidence.file.help')} send={t('task.evidence.upload')} cancellable onSend={sendFile} />
      <AddLink task={task} {...(check === undefined ? {} : { check })} />
    </details>
  );
}

function AddLink({ task, check }: { readonly task: TaskView; readonly check?: CheckView }) {
  const { t } = useText();
  const client = useQueryClient();
  const id = useId();
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = useMutation({
    mutationFn: () =>
      inTurn(task.id, async () => {
        const named = title.trim() === '' ? {} : { title: title.trim() };
        await call(operations.addEvidence, { params: { id: task.id }, body: { url: url.trim(), ...named, ...(check === undefined ? {} : { check: check.key }) } });
        await renew(client, task.id);
      }),
    onSuccess: () => {
      setUrl('');
      setTitle('');
    },
  });
  const start = () => {
    const right = isWebAddress(url.trim());
    setWrong(!right);
    if (right) add.mutate();
  };
  return (
    <div className="evidence-link">
      <Field>
        <Label htmlFor={`${id}url`}>{t('task.evidence.link')}</Label>
        <Field.Description>{t('task.evidence.link.help')}</Field.Description>
        <Input id={`${id}url`} type="url" inputMode="url" value={url} maxLength={2000} aria-invalid={wrong || undefined} onChange={(event) => setUrl(event.target.value)} />
        {wrong && <ValidationMessage>{t('task.evidence.link.invalid')}</ValidationMessage>}
      </Field>
      <Field>
        <Label htmlFor={`${id}title`}>{t('task.evidence.title')}</Label>
        <Input id={`${id}title`} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <ActionButton variant="secondary" loading={add.isPending} onClick={start}>
        {t('task.evidence.add-link')}
      </ActionButton>
      <p role="status">{add.isSuccess ? t('task.evidence.added') : ''}</p>
      <ProblemNotice error={add.error} />
    </div>
  );
}
