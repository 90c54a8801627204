import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../../http/address.js';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { read, readAll, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { TextLink } from '../../ui/text-link.js';
import { useToasts } from '../../ui/toasts.js';
import { tailoringOf } from './tailoring.js';

type Version = AnswerOf<typeof operations.listGuideVersions>['items'][number];

/** All versions of the guide, newest first, with who made them and why, and a button that restores an earlier one. */
export function VersionList({ shown, newest }: { readonly shown: string; readonly newest: string }) {
  const speaker = useText();
  const { t, language } = speaker;
  const { permissions } = useMe();
  const versions = useQuery(readAll(operations.listGuideVersions));
  const [back, setBack] = useState<string | null>(null);
  const may = permissions.manageOrganisation || permissions.manageRounds;
  const columns = [...columnsOf(speaker, shown), ...(may ? [backColumn(speaker, newest, setBack)] : [])];
  return (
    <Loaded query={versions}>
      {(items) => (
        <>
          <p className="list-export">
            <a
              className="ds-link"
              href={addressOf(operations.listGuideVersions, {}, { format: 'xlsx', language })}
              download
            >
              {t('web-guide.versions.export')}
            </a>
          </p>
          <DataTable
            caption={t('web-guide.versions')}
            columns={columns}
            rows={[...items].reverse()}
            rowKey={(one) => one.version}
          />
          {back !== null && <BackDialog version={back} onClose={() => setBack(null)} />}
        </>
      )}
    </Loaded>
  );
}

function columnsOf({ t, instant }: Speaker, shown: string): readonly Column<Version>[] {
  return [
    {
      key: 'version',
      label: t('web-guide.versions.version'),
      cell: (one) => (
        <TextLink to={`/guide?version=${encodeURIComponent(one.version)}`}>
          {t('web-guide.version', { version: one.version })}
        </TextLink>
      ),
    },
    {
      key: 'made',
      label: t('web-guide.versions.made'),
      cell: (one) =>
        one.createdBy === null || one.createdAt === null
          ? t('web-guide.version-product')
          : t('web-guide.version-made', { person: one.createdBy.name, date: instant(one.createdAt) }),
    },
    { key: 'reason', label: t('web-guide.versions.reason'), cell: (one) => one.reason ?? '' },
    {
      key: 'shown',
      label: t('web-guide.versions.state'),
      cell: (one) => (one.version === shown ? t('web-guide.shown') : ''),
    },
  ];
}

function backColumn({ t }: Speaker, newest: string, onBack: (version: string) => void): Column<Version> {
  return {
    key: 'back',
    label: t('web-guide.versions.action'),
    cell: (one) =>
      one.version === newest ? null : (
        <ActionButton
          variant="tertiary"
          label={`${t('web-guide.back-to')}: ${one.version}`}
          onClick={() => onBack(one.version)}
        >
          {t('web-guide.back-to')}
        </ActionButton>
      ),
  };
}

/** Restores an earlier version as a new one, so that the record keeps both. */
function BackDialog({ version, onClose }: { readonly version: string; readonly onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const toasts = useToasts();
  const go = useMutation({
    mutationFn: async () => {
      const earlier = await call(operations.getGuide, { query: { version } });
      return call(operations.tailorGuide, {
        body: { steps: tailoringOf(earlier), reason: t('web-guide.back-to.reason', { version }) },
      });
    },
    onSuccess: async (made) => {
      await refresh(
        client,
        operations.getGuide,
        operations.listGuideVersions,
        operations.compareGuides,
        operations.listRaci,
      );
      onClose();
      toasts.say({ text: t('web-guide.back-to.done', { version: made.version }) });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('web-guide.back-to.title', { version })}
      confirm={t('web-guide.back-to')}
      busy={go.isPending}
      error={go.error}
      onConfirm={() => go.mutate()}
      onClose={onClose}
    >
      <Paragraph>{t('web-guide.back-to.text')}</Paragraph>
    </ConfirmDialog>
  );
}

/** What differs between this version and the product's own guide. */
export function Differences({ version }: { readonly version: string }) {
  const { t } = useText();
  const changes = useQuery(read(operations.compareGuides, { query: { to: version } }));
  return (
    <Loaded query={changes} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <Paragraph className="muted">{t('web-guide.differences.none')}</Paragraph>
        ) : (
          <ul>
            {items.map((change) => (
              <li key={`${change.step} ${change.what} ${change.text}`}>{change.text}</li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
