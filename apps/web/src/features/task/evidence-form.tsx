import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fileLimit, operations, type EvidenceView } from '@stegvis/contract';
import { useId, useState } from 'react';
import { call } from '../../http/call.js';
import { upload } from '../../http/upload.js';
import { ActionButton } from '../../ui/action-button.js';
import { FileField } from '../../ui/file-field.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { isWebAddress } from './web-address.js';
import { inTurn, renew } from './write-task.js';

export interface EvidenceFormProps {
  readonly taskId: string;
  /** Absent: evidence for the whole task. */
  readonly check?: string;
  /** The piece that gets a new version. */
  readonly replaces?: EvidenceView;
  readonly onAdded?: () => void;
}

/** Adds a file or a link, as new evidence or as a new version of a piece. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { taskId, check, replaces, onAdded } = props;
  const { t } = useText();
  const client = useQueryClient();
  const query = {
    ...(check === undefined ? {} : { check }),
    ...(replaces === undefined ? {} : { replaces: replaces.id }),
  };
  const sendFile = (file: File, onProgress: (share: number) => void, signal: AbortSignal) =>
    inTurn(taskId, async () => {
      await upload(operations.addEvidence, { params: { id: taskId }, query, file, onProgress, signal });
      await renew(client, taskId);
      onAdded?.();
    });
  return (
    <>
      <FileField
        label={t('task.evidence.file')}
        hint={t('task.evidence.file.help')}
        limit={{ bytes: fileLimit, advice: t('task.evidence.file.too-large') }}
        send={t('task.evidence.upload')}
        cancellable
        onSend={sendFile}
      />
      <AddLink {...props} />
    </>
  );
}

function AddLink({ taskId, check, replaces, onAdded }: EvidenceFormProps) {
  const { t } = useText();
  const client = useQueryClient();
  const id = useId();
  // A link keeps its name over its versions; a file has its own.
  const named = replaces?.kind === 'link' ? replaces.title : '';
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState(named);
  const [wrong, setWrong] = useState(false);
  const add = useMutation({
    mutationFn: () =>
      inTurn(taskId, async () => {
        const query = replaces === undefined ? {} : { replaces: replaces.id };
        const body = {
          url: url.trim(),
          ...(title.trim() === '' ? {} : { title: title.trim() }),
          ...(check === undefined ? {} : { check }),
        };
        await call(operations.addEvidence, { params: { id: taskId }, query, body });
        await renew(client, taskId);
      }),
    onSuccess: () => {
      setUrl('');
      setTitle(named);
      onAdded?.();
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
        <Input
          id={`${id}url`}
          type="url"
          inputMode="url"
          value={url}
          maxLength={2000}
          aria-invalid={wrong || undefined}
          onChange={(event) => setUrl(event.target.value)}
        />
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
