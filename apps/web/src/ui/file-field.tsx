import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useRef, useState } from 'react';
import { ActionButton } from './action-button.js';
import { useText } from './language.js';
import { ProblemNotice } from './problem-notice.js';

export interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** As the browser's file chooser takes it: ".csv,.xlsx". */
  readonly accept?: string;
  /** The words on the button that sends. */
  readonly send: string;
  /** Sends the file, telling the share sent (0-1); rejects with the reason why not. */
  readonly onSend: (file: File, onProgress: (share: number) => void) => Promise<unknown>;
  /** Keep the chosen file after sending, to send it again (a trial run, then for real). */
  readonly keep?: boolean;
}

/** Chooses a file and sends it, with progress and, when it fails, why. */
export function FileField({ label, hint, accept, send, onSend, keep = false }: FileFieldProps) {
  const { t } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState(false);

  const start = async () => {
    if (file === null) {
      setMissing(true);
      input.current?.focus();
      return;
    }
    setError(null);
    setShare(0);
    try {
      await onSend(file, setShare);
      if (!keep) forget();
    } catch (reason) {
      setError(reason);
    } finally {
      setShare(null);
    }
  };
  const forget = () => {
    setFile(null);
    if (input.current !== null) input.current.value = '';
  };

  return (
    <div className="file-field">
      <Field>
        <Label htmlFor={id}>{label}</Label>
        {hint !== undefined && <Field.Description>{hint}</Field.Description>}
        <Input
          id={id}
          ref={input}
          type="file"
          accept={accept}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setMissing(false);
            setError(null);
          }}
        />
        {missing && <ValidationMessage>{t('web.file.choose-first')}</ValidationMessage>}
      </Field>
      <ActionButton variant="secondary" loading={share !== null} onClick={() => void start()}>
        {send}
      </ActionButton>
      {share !== null && file !== null && <Progress name={file.name} share={share} />}
      <ProblemNotice error={error} />
    </div>
  );
}

function Progress({ name, share }: { readonly name: string; readonly share: number }) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="file-progress">
      <span id={id} role="status">
        {share < 1 ? t('web.file.sending', { name }) : t('web.file.reading', { name })}
      </span>
      <progress aria-labelledby={id} max={1} {...(share < 1 ? { value: share } : {})} />
    </div>
  );
}
