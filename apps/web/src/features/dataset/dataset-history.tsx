import { useQuery } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { EventDays } from '../shared/event-days.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';

/** The newest events around a dataset, for people who may read the audit trail. */
export function DatasetHistory({ datasetId }: { readonly datasetId: string }) {
  const { t } = useText();
  const me = useMe();
  return (
    <Section title={t('dataset.history')} id="history">
      {me.permissions.readAudit ? (
        <Events datasetId={datasetId} />
      ) : (
        <p className="muted">{t('dataset.history.may-not')}</p>
      )}
    </Section>
  );
}

function Events({ datasetId }: { readonly datasetId: string }) {
  const { t } = useText();
  const events = useQuery(read(operations.listAuditEvents, { query: { datasetId, limit: 20 } }));
  return (
    <Loaded query={events} lines={3}>
      {(page) =>
        page.items.length === 0 ? (
          <p className="muted">{t('dataset.history.empty')}</p>
        ) : (
          <>
            <EventDays events={page.items} here={`/datasets/${datasetId}`} />
            {page.total > page.items.length && (
              <TextLink to={`/history?datasetId=${datasetId}`}>{t('dataset.history.more')}</TextLink>
            )}
          </>
        )
      }
    </Loaded>
  );
}
