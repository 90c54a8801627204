import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import {
  hasCode,
  OfflineError,
  PasskeyError,
  ProblemError,
  type MissingView,
  type Problem,
} from '../http/problem-error.js';
import { useText } from './language.js';
import { TextLink } from './text-link.js';

export interface ProblemNoticeProps {
  readonly error: unknown;
  /** Moves the focus here when the problem appears; for the result of one's own action. */
  readonly focus?: boolean;
}

/** Says what went wrong and how to solve it, where it happened. Renders nothing without an error. */
export function ProblemNotice({ error, focus = true }: ProblemNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus && error !== null && error !== undefined) box.current?.focus();
  }, [error, focus]);
  if (error === null || error === undefined || isAbort(error)) return null;
  return (
    <Alert
      data-color={hasCode(error, 'visiting') ? 'info' : 'danger'}
      role="alert"
      tabIndex={-1}
      ref={box}
      className="problem"
    >
      <ProblemWords error={error} />
    </Alert>
  );
}

/** A wait up to this many seconds is counted down; the problem's text says a longer one. */
const countable = 900;

function ProblemWords({ error }: { readonly error: unknown }) {
  const { t } = useText();
  if (error instanceof OfflineError) return <Words title={t('web.offline.title')} detail={t('web.offline.detail')} />;
  if (error instanceof PasskeyError) {
    return <Words title={t('web.passkey.refused')} detail={t('web.passkey.refused.detail')} />;
  }
  if (!(error instanceof ProblemError)) {
    return <Words title={t('web.unexpected.title')} detail={t('web.unexpected.detail')} />;
  }
  const { problem, retryAfter } = error;
  return (
    <>
      <Words title={problem.title || t('web.unexpected.title')} detail={problem.detail || t('web.unexpected.detail')} />
      {problem.missing !== undefined && <MissingList missing={problem.missing} />}
      {problem.missing === undefined && <ErrorList problem={problem} />}
      {retryAfter !== null && retryAfter <= countable && (
        <Paragraph data-size="sm">{t('web.retry-after', { seconds: retryAfter })}</Paragraph>
      )}
      {problem.requestId !== undefined && problem.status >= 500 && (
        <Paragraph data-size="sm">{t('web.request-id', { id: problem.requestId })}</Paragraph>
      )}
    </>
  );
}

function Words({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      {detail !== title && <Paragraph>{detail}</Paragraph>}
    </>
  );
}

function ErrorList({ problem }: { readonly problem: Problem }) {
  const errors = problem.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <ul>
      {errors.map((one) => (
        <li key={`${one.path} ${one.code}`}>{one.message}</li>
      ))}
    </ul>
  );
}

/** What is missing before something can be done, each with a link to where it can be added. */
export function MissingList({ missing }: { readonly missing: readonly MissingView[] }) {
  if (missing.length === 0) return null;
  return (
    <ul className="missing">
      {missing.map((one) => (
        <li key={`${one.kind} ${one.text} ${one.href ?? ''}`}>
          {one.href === null ? one.text : <TextLink to={one.href}>{one.text}</TextLink>}
        </li>
      ))}
    </ul>
  );
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
