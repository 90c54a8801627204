import { Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useMe } from '../../http/me.js';
import { read, readAll, readList } from '../../http/queries.js';
import { RecordSeal } from './record-seal.js';
import { EmptyState } from '../../ui/empty-state.js';
import { EventDays } from '../shared/event-days.js';
import { ListControls } from '../../ui/list-controls.js';
import { SavedViews } from '../shared/saved-views.js';
import { useListState, type ListState } from '../../ui/list-state.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ForbiddenPage } from '../../ui/not-found-page.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';

const kinds = ['task', 'round', 'dataset', 'person', 'guide', 'organisation'] as const;
type State = ListState<typeof operations.listAuditEvents>;

/** All recorded events by day, for people who may read the record. */
export function HistoryPage() {
  return useMe().permissions.readAudit ? <History /> : <ForbiddenPage />;
}

function History() {
  const { t } = useText();
  const list = useListState(operations.listAuditEvents);
  const events = useQuery(readList(operations.listAuditEvents, { query: { ...list.query, limit: 50 } }));
  return (
    <Page title={t('web-history.title')} lead={<Paragraph>{t('web-history.lead')}</Paragraph>}>
      <RecordSeal />
      <SavedViews page="history" />
      <HistoryControls list={list} total={events.data?.total} />
      <Loaded query={events}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={t(list.filtered ? 'web.list.no-match.title' : 'web-history.empty')} />
          ) : (
            <>
              <EventDays events={items} level={2} />
              <Pages list={{ ...list, limit: 50 }} total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function HistoryControls({ list, total }: { readonly list: State; readonly total: number | undefined }) {
  const { t } = useText();
  const people = useQuery(readAll(operations.listPeople));
  const rounds = useQuery(readAll(operations.listRounds));
  const guide = useQuery(read(operations.getGuide));
  const datasets = useQuery(readAll(operations.listDatasets));
  // Archived datasets have a history too.
  const archived = useQuery(readAll(operations.listDatasets, { query: { archived: true } }));
  return (
    <ListControls
      list={list}
      total={total}
      searchLabel={t('web-history.search')}
      filters={[
        {
          name: 'personId',
          label: t('web-history.person'),
          options: (people.data ?? []).map((person) => ({ value: person.id, label: person.name })),
        },
        {
          name: 'roundId',
          label: t('web-history.round'),
          options: (rounds.data ?? []).map((round) => ({ value: round.id, label: round.name })),
        },
        {
          name: 'datasetId',
          label: t('web-history.dataset'),
          options: [...(datasets.data ?? []), ...(archived.data ?? [])].map((dataset) => ({
            value: dataset.id,
            label: dataset.title,
          })),
        },
        {
          name: 'step',
          label: t('web-history.step'),
          options: (guide.data?.steps ?? []).map((step) => ({
            value: String(step.number),
            label: t('round.step.name', { number: step.number, title: step.title }),
          })),
        },
        {
          name: 'subjectType',
          label: t('web-history.kind'),
          options: kinds.map((kind) => ({ value: kind, label: t(`web-history.kind.${kind}`) })),
        },
      ]}
      sorts={[
        { value: '-at', label: t('web-history.newest') },
        { value: 'at', label: t('web-history.oldest') },
      ]}
    >
      <Day list={list} name="from" label={t('web-history.from')} />
      <Day list={list} name="to" label={t('web-history.to')} />
    </ListControls>
  );
}

/** A day in the organisation's zone: the server knows when it begins and ends. */
function Day({ list, name, label }: { readonly list: State; readonly name: 'from' | 'to'; readonly label: string }) {
  const id = useId();
  return (
    <Field className="list-choice">
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        type="date"
        value={list.value(name).slice(0, 10)}
        onChange={(event) => list.set({ [name]: event.target.value === '' ? null : event.target.value })}
      />
    </Field>
  );
}
