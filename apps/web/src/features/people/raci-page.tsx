import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { readAll, readList } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { ViewLinks } from '../../ui/view-links.js';
import { useSearchParams } from 'react-router';
import { wordOf } from './raci-cells.js';
import { RaciTable } from './raci-table.js';
import './people.css';

const everyStep = { limit: 50 };

/** The steps against roles or people: who is responsible, accountable, consulted, informed. */
export function RaciPage() {
  const { t } = useText();
  const [params] = useSearchParams();
  const by = params.get('by') === 'person' ? 'person' : 'role';
  const list = useListState(operations.listRaci, everyStep);
  const rows = useQuery(readList(operations.listRaci, { query: list.query }));
  const round = list.value('roundId');
  const addressOf = (view: 'role' | 'person') =>
    `/raci?${new URLSearchParams({ ...(view === 'person' ? { by: view } : {}), ...(round === '' ? {} : { roundId: round }) }).toString()}`;
  return (
    <Page
      title={t('raci.title')}
      back={{ to: '/people', label: t('web-people.back') }}
      lead={<Paragraph>{t('raci.lead')}</Paragraph>}
    >
      <ViewLinks
        label={t('raci.views')}
        links={(['role', 'person'] as const).map((view) => ({
          key: view,
          to: addressOf(view),
          text: t(`raci.by-${view}`),
          current: view === by,
        }))}
      />
      <ListControls list={list} total={rows.data?.total} search={false}>
        <RoundChoice value={round} onChange={(roundId) => list.set({ roundId })} />
      </ListControls>
      <Legend />
      <Loaded query={rows} lines={16}>
        {({ items }) => <RaciTable rows={items} by={by} />}
      </Loaded>
    </Page>
  );
}

function Legend() {
  const { t } = useText();
  return (
    <ul className="raci-legend">
      {(['R', 'A', 'C', 'I'] as const).map((letter) => (
        <li key={letter}>
          <strong>{letter}</strong> {t(wordOf[letter])}
        </li>
      ))}
    </ul>
  );
}

function RoundChoice({ value, onChange }: { readonly value: string; readonly onChange: (roundId: string) => void }) {
  const { t } = useText();
  const id = useId();
  const rounds = useQuery(readAll(operations.listRounds));
  return (
    <Field className="list-choice">
      <Label htmlFor={id}>{t('raci.for')}</Label>
      <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('web-roles.scope.organisation')}</Select.Option>
        {(rounds.data ?? []).map((round) => (
          <Select.Option key={round.id} value={round.id}>
            {round.name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
