import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { SavedNote } from '../../ui/saved-note.js';

/** Shown once. Whoever goes on says that they are put away. */
export function NewRecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
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
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="actions">
        {/* Browsers have no clipboard for pages without TLS. */}
        {window.isSecureContext && (
          <ActionButton variant="secondary" onClick={() => void copy()}>
            {t('web-second-factor.codes.copy')}
          </ActionButton>
        )}
        <ActionButton variant="secondary" onClick={() => window.print()}>
          {t('web-second-factor.codes.print')}
        </ActionButton>
        <ActionButton onClick={onKept}>{t('web-second-factor.codes.kept')}</ActionButton>
      </div>
      <SavedNote shown={copied}>{t('web-second-factor.codes.copied')}</SavedNote>
    </section>
  );
}
