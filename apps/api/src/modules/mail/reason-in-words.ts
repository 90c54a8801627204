import { hasText, t, type Language } from '@stegvis/wording';

export interface NoticeReason {
  readonly state: 'planned' | 'sent' | 'failed' | 'suppressed';
  /** The product's own reason, or the text of the mail server or the network. */
  readonly reason: string | null;
}

/** Our own reasons that are no codes. */
const codes: Readonly<Record<string, string>> = { 'the notice is gone': 'gone', 'not an email address': 'no-address' };

/** Why a mail waits, was not sent or never will be, as people read it. A server's text is quoted. */
export function reasonInWords({ state, reason }: NoticeReason, language: Language): string | null {
  if (reason === null) return null;
  const key = `notice-reason.${codes[reason] ?? reason}`;
  if (hasText(key)) return t(language, key);
  if (reason.startsWith('render: ')) return t(language, 'notice-reason.not-composed');
  return t(language, state === 'failed' ? 'notice-reason.refused' : 'notice-reason.put-off', {
    answer: reason.replace(/^gave up: /, ''),
  });
}
