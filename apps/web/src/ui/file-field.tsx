import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { ActionButton } from './action-button.js';
import { useText } from './language.js';
import { ProblemNotice } from './problem-notice.js';

export interface FileLimit {
  readonly bytes: number;
  /** One sentence that says what to do instead. */
  readonly advice: string;
}

export interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The `accept` attribute of the file input: ".csv,.xlsx". */
  readonly accept?: string;
  /** A larger file is refused at once, before it is sent. */
  readonly limit?: FileLimit;
  /** The text of the button that sends. */
  readonly send: string;
  /**
   * Sends the file and reports the share sent (0-1); rejects with the reason. An implementation that uses the signal
   * can be cancelled.
   */
  readonly onSend: (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<unknown>;
  /** The signal is used, so a cancel button is shown during the upload. */
  readonly cancellable?: boolean;
  /** Keeps the chosen file after sending, to send it again (a dry run, then for real). */
  readonly keep?: boolean;
}

/** Chooses a file and sends it, with progress and error messages. */
export function FileField({
  label,
  hint,
  accept,
  limit,
  send,
  onSend,
  cancellable = false,
  keep = false,
}: FileFieldProps) {
  const { t, number } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [missing, setMissing] = useState(false);
  const [over, setOver] = useState(false);
  const sending = useRef<AbortController>(null);

  const tooLarge =
    limit !== undefined && file !== null && file.size > limit.bytes
      ? {
          name: file.name,
          size: number(megabytes(file.size)),
          most: number(megabytes(limit.bytes)),
          advice: limit.advice,
        }
      : null;

  const start = async () => {
    if (file === null) {
      setMissing(true);
      input.current?.focus();
      return;
    }
    if (tooLarge !== null) {
      input.current?.focus();
      return;
    }
    setError(null);
    setShare(0);
    const controller = new AbortController();
    sending.current = controller;
    try {
      await onSend(file, setShare, controller.signal);
      if (!keep) forget();
    } catch (reason) {
      if (!controller.signal.aborted) setError(reason);
    } finally {
      setShare(null);
    }
  };
  const forget = () => {
    setFile(null);
    if (input.current !== null) input.current.value = '';
  };

  const take = (dropped: File | null) => {
    setFile(dropped);
    setMissing(false);
    setError(null);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [first] = event.dataTransfer.files;
    if (first === undefined || share !== null) return;
    if (input.current !== null) input.current.files = event.dataTransfer.files;
    take(first);
  };
  return (
    <div
      className={over ? 'file-field file-field-over' : 'file-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field>
        <Label htmlFor={id}>{label}</Label>
        {hint !== undefined && <Field.Description>{hint}</Field.Description>}
        <Input
          id={id}
          ref={input}
          type="file"
          accept={accept}
          onChange={(event) => take(event.target.files?.[0] ?? null)}
        />
        {missing && <ValidationMessage>{t('web.file.choose-first')}</ValidationMessage>}
        {tooLarge !== null && <ValidationMessage>{t('web.file.too-large', tooLarge)}</ValidationMessage>}
      </Field>
      <ActionButton variant="secondary" loading={share !== null} onClick={() => void start()}>
        {send}
      </ActionButton>
      {share !== null && file !== null && <Progress name={file.name} share={share} />}
      {share !== null && cancellable && (
        <ActionButton variant="tertiary" onClick={() => sending.current?.abort()}>
          {t('web.file.cancel')}
        </ActionButton>
      )}
      <ProblemNotice error={error} />
    </div>
  );
}

/** Rounded up, so that a file slightly over the limit does not look allowed. */
const megabytes = (bytes: number): number => Math.ceil((bytes / (1024 * 1024)) * 10) / 10;

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
