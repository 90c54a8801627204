import { Details } from '@digdir/designsystemet-react';
import type { MessageView } from '@stegvis/contract';
import { useState } from 'react';
import { useText } from '../../ui/language.js';
import { withPictures } from './mail-pictures.js';
import { dressMail, stripMailStyles } from './mail-styles.js';

/** Shows a mail as its reader sees it, in a sandboxed frame without scripts: it can be read and its links followed. */
export function MailFrame({ message }: { readonly message: MessageView }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <Details
      open={open}
      onToggle={(event) => setOpen(event.target instanceof HTMLElement && event.target.hasAttribute('open'))}
    >
      <Details.Summary>{t('web-mailbox.as-read')}</Details.Summary>
      <Details.Content>
        {open && (
          <iframe
            className="mail-frame"
            title={t('web-mailbox.frame', { subject: message.subject })}
            sandbox="allow-same-origin allow-popups allow-top-navigation-by-user-activation"
            srcDoc={stripMailStyles(withPictures(message))}
            onLoad={(event) => dressMail(event.currentTarget.contentDocument)}
          />
        )}
      </Details.Content>
    </Details>
  );
}
