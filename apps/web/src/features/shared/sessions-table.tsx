import type { SessionView } from '@stegvis/contract';
import { ActionButton } from '../../ui/action-button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';

export interface SessionsTableProps {
  readonly caption: string;
  readonly sessions: readonly SessionView[];
  readonly onEnd: (session: SessionView) => void;
}

/** Valid sessions: since when, last used, in which browser. The reader's own one is ended by signing out. */
export function SessionsTable({ caption, sessions, onEnd }: SessionsTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(useText(), onEnd)}
      rows={sessions}
      rowKey={(session) => session.id}
    />
  );
}

function columnsOf({ t, instant }: Speaker, onEnd: (session: SessionView) => void): readonly Column<SessionView>[] {
  const nameOf = (session: SessionView): string => session.browser ?? t('web-sessions.unknown');
  return [
    { key: 'browser', label: t('web-sessions.browser'), cell: nameOf },
    { key: 'used', label: t('web-sessions.used'), cell: (session) => instant(session.lastUsedAt) },
    { key: 'started', label: t('web-sessions.started'), cell: (session) => instant(session.startedAt) },
    {
      key: 'end',
      label: t('web-sessions.state'),
      cell: (session) =>
        session.current ? (
          t('web-sessions.current')
        ) : (
          <ActionButton
            variant="tertiary"
            label={t('web-sessions.end.label', { name: nameOf(session), instant: instant(session.startedAt) })}
            onClick={() => onEnd(session)}
          >
            {t('web-sessions.end')}
          </ActionButton>
        ),
    },
  ];
}
