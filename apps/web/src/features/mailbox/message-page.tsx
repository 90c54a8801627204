import 'virtual:stegvis-texts/with-page/webMailbox';
import { operations, type MessageView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { read } from '../../http/queries.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { ClosedLink } from './closed-link.js';
import { linksIn } from './links-in.js';
import { MailFrame } from './mail-frame.js';

/** One mail as its recipient gets it. */
export function MessagePage() {
  const { id = '' } = useParams();
  const message = useQuery(read(operations.getMessage, { params: { id } }));
  return <Loaded query={message}>{(found) => <Message message={found} />}</Loaded>;
}

function Message({ message }: { readonly message: MessageView }) {
  const { t, instant } = useText();
  // The address of this page replaces a link that holds a secret, so it is not listed.
  const links = linksIn(message.text).filter((link) => !link.endsWith(`/mailbox/${message.id}`));
  return (
    <Page title={message.subject} back={{ to: '/mailbox', label: t('web-mailbox.back') }}>
      <Facts
        facts={[
          { label: t('web-mailbox.to'), value: message.to },
          { label: t('web-mailbox.sent'), value: instant(message.sentAt) },
        ]}
      />
      {message.closedLink !== null && <ClosedLink id={message.id} link={message.closedLink} />}
      {links.length > 0 && (
        <Section id="links" title={t('web-mailbox.links')}>
          <ul>
            {links.map((link) => (
              <li key={link}>
                <a className="ds-link" href={link}>
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="text" title={t('web-mailbox.text')}>
        <pre className="mail-text">{message.text}</pre>
      </Section>
      <MailFrame message={message} />
    </Page>
  );
}
