import { Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { operations, type AuditEventView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { readAll, readList } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState, type ListState } from '../../ui/list-state.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { TextLink } from '../../ui/text-link.js';
import { dayOf, fromOf, toOf } from './period.js';
import { subjectAddress } from './subject-address.js';

const kinds = ['task', 'round', 'dataset', 'person', 'organisation'] as const;
type State = ListState<typeof operations.listAuditEvents>;

export function HistoryPage() {
  const speaker = useText();
  const { t } = speaker;
  const list = useListState(operations.listAuditEvents);
  const events = useQuery(readList(operations.listAuditEvents, { query: list.query }));
  return (
    <Page title={t('web-history.title')} lead={<Paragraph>{t('web-history.lead')}</Paragraph>}>
      <HistoryControls list={list} total={events.data?.total} />
      <Loaded query={events}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={t(list.filtered ? 'web.list.no-match.title' : 'web-history.empty')} />
          ) : (
            <>
              <DataTable caption={t('web-history.title')} columns={columnsOf(speaker)} rows={items} rowKey={(event) => event.id} list={list} />
              <Pages list={list} total={total} />
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
  return (
    <ListControls
      list={list}
      total={total}
      searchLabel={t('web-history.search')}
      filters={[
        { name: 'personId', label: t('web-history.person'), options: (people.data ?? []).map((person) => ({ value: person.id, label: person.name })) },
        { name: 'roundId', label: t('web-history.round'), options: (rounds.data ?? []).map((round) => ({ value: round.id, label: round.name })) },
        { name: 'subjectType', label: t('web-history.kind'), options: kinds.map((kind) => ({ value: kind, label: t(`web-history.kind.${kind}`) })) },
      ]}
    >
      <Day list={list} name="from" label={t('web-history.from')} instantOf={fromOf} />
      <Day list={list} name="to" label={t('web-history.to')} instantOf={toOf} />
    </ListControls>
  );
}

interface DayProps {
  readonly list: State;
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly instantOf: (day: string) => string;
}

function Day({ list, name, label, instantOf }: DayProps) {
  const id = useId();
  return (
    <Field className="list-choice">
      <Label htmlFor={id}>{label}</Label>
      <Input id={id} type="date" value={dayOf(list.value(name))} onChange={(event) => list.set({ [name]: event.target.value === '' ? null : instantOf(event.target.value) })} />
    </Field>
  );
}

function columnsOf({ t, instant }: Speaker): readonly Column<AuditEventView>[] {
  return [
    { key: 'at', label: t('web-history.when'), sort: 'at', cell: (event) => instant(event.at) },
    { key: 'who', label: t('web-history.who'), cell: (event) => whoOf(t, event) },
    { key: 'what', label: t('web-history.what'), cell: (event) => event.text },
    { key: 'about', label: t('web-history.about'), cell: (event) => <Subject subject={event.subject} /> },
  ];
}

function Subject({ subject }: Pick<AuditEventView, 'subject'>) {
  const address = subjectAddress(subject);
  if (subject.title === null) return null;
  return address === null ? subject.title : <TextLink to={address}>{subject.title}</TextLink>;
}

function whoOf(t: Speaker['t'], { by, onBehalfOf }: Pick<AuditEventView, 'by' | 'onBehalfOf'>): string {
  if (by === null) return t('web-history.system');
  return onBehalfOf === null ? by.name : t('web-history.on-behalf-of', { person: by.name, absent: onBehalfOf.name });
}
