import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../http/me.js';
import { ActionButton } from '../../ui/action-button.js';
import { useLanguage, useText } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';
import { today } from '../../ui/today.js';

/** Shows the recovery codes once, and asks to confirm that they have been stored. */
export function NewRecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const { t, date } = useText();
  const { timeZone } = useLanguage();
  const { person } = useMe();
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // A printout or file that is found years later has to say what it is for.
  const title = t('web-second-factor.codes.file', { email: person.email, date: date(today(timeZone)) });
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <section className="section" aria-labelledby="new-codes">
      <Heading level={2} data-size="sm" id="new-codes" ref={heading} tabIndex={-1}>
        {t('web-second-factor.codes.new')}
      </Heading>
      <Paragraph>{t('web-second-factor.codes.new.lead')}</Paragraph>
      <Paragraph className="muted">{title}</Paragraph>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="actions">
        {/* Browsers have no clipboard on pages without TLS. */}
        {window.isSecureContext && (
          <ActionButton variant="secondary" onClick={() => void copy()}>
            {t('web-second-factor.codes.copy')}
          </ActionButton>
        )}
        <ActionButton variant="secondary" onClick={() => save(title, codes)}>
          {t('web-second-factor.codes.save')}
        </ActionButton>
        <ActionButton variant="secondary" onClick={() => window.print()}>
          {t('web-second-factor.codes.print')}
        </ActionButton>
        <ActionButton onClick={onKept}>{t('web-second-factor.codes.kept')}</ActionButton>
      </div>
      <SavedNote shown={copied}>{t('web-second-factor.codes.copied')}</SavedNote>
    </section>
  );
}

function save(title: string, codes: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([`${title}\n\n${codes.join('\n')}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'stegvis.txt';
  link.click();
  URL.revokeObjectURL(address);
}
