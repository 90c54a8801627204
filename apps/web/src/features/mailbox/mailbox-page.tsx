import 'virtual:stegvis-texts/with-page/webMailbox';
import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { read, readList } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ForbiddenPage } from '../../ui/not-found-page.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';

type Message = AnswerOf<typeof operations.listMessages>['items'][number];

/** All mails that were sent, for people who may read the mail of others. */
export function MailboxPage() {
  return useMe().permissions.readMailbox ? <Mailbox /> : <ForbiddenPage />;
}

function Mailbox() {
  const speaker = useText();
  const { t } = speaker;
  const list = useListState(operations.listMessages);
  const hold = useQuery(read(operations.getMailHold));
  const messages = useQuery(readList(operations.listMessages, { query: list.query }));
  return (
    <Page title={t('web-mailbox.title')} lead={<Paragraph>{t('web-mailbox.lead')}</Paragraph>}>
      {hold.data !== undefined && hold.data.text !== '' && <Alert data-color="warning">{hold.data.text}</Alert>}
      <ListControls list={list} total={messages.data?.total} searchLabel={t('web-mailbox.search')} />
      <Loaded query={messages}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Nothing filtered={list.filtered} />
          ) : (
            <>
              <DataTable
                caption={t('web-mailbox.title')}
                columns={columnsOf(speaker)}
                rows={items}
                rowKey={(message) => message.id}
                list={list}
              />
              <Pages list={list} total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('web.list.no-match.title')}>{t('web.list.no-match.detail')}</EmptyState>;
  return (
    <EmptyState title={t('web-mailbox.empty')} action={<ButtonLink to="/people/new">{t('web-people.add')}</ButtonLink>}>
      {t('web-mailbox.empty.detail')}
    </EmptyState>
  );
}

function columnsOf({ t, instant }: Speaker): readonly Column<Message>[] {
  return [
    {
      key: 'subject',
      label: t('web-mailbox.subject'),
      cell: (message) => (
        <TextLink to={`/mailbox/${message.id}`} className="row-link">
          {message.subject}
        </TextLink>
      ),
    },
    { key: 'to', label: t('web-mailbox.to'), cell: (message) => message.to },
    { key: 'sent', label: t('web-mailbox.sent'), cell: (message) => instant(message.sentAt) },
  ];
}
