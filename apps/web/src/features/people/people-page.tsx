import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type PersonView } from '@stegvis/contract';
import { roleKeys } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import { readList } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListControls } from '../../ui/list-controls.js';
import { SavedViews } from '../shared/saved-views.js';
import { useListState } from '../../ui/list-state.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { capitalise } from '../../ui/words.js';
import { AwayList } from './away-list.js';
import { rolesInWords } from './roles-in-words.js';

const personStates = ['created', 'invited', 'joined', 'left'] as const;

export function PeoplePage() {
  const speaker = useText();
  const { t, language } = speaker;
  const { permissions } = useMe();
  const list = useListState(operations.listPeople);
  const people = useQuery(readList(operations.listPeople, { query: list.query }));
  return (
    <Page
      title={t('web-people.title')}
      lead={<Paragraph>{t('web-people.lead')}</Paragraph>}
      actions={
        <>
          {permissions.managePeople && <ButtonLink to="/people/new">{t('web-people.add')}</ButtonLink>}
          <ButtonLink to="/roles" variant="secondary">
            {t('web-people.to-roles')}
          </ButtonLink>
          <ButtonLink to="/raci" variant="secondary">
            {t('raci.title')}
          </ButtonLink>
        </>
      }
    >
      {!permissions.managePeople && <p className="muted">{t('web-people.not-allowed')}</p>}
      <SavedViews page="people" />
      <ListControls
        list={list}
        total={people.data?.total}
        searchLabel={t('web-people.search')}
        filters={[
          {
            name: 'role',
            label: t('web-roles.role'),
            options: roleKeys.map((role) => ({ value: role, label: capitalise(language, t(`role.${role}`)) })),
          },
          {
            name: 'state',
            label: t('web-people.state'),
            options: personStates.map((state) => ({ value: state, label: t(`web-people.state.${state}`) })),
          },
        ]}
      />
      <Loaded query={people}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Nothing filtered={list.filtered} />
          ) : (
            <>
              <DataTable
                caption={t('web-people.title')}
                columns={columnsOf(speaker)}
                rows={items}
                rowKey={(person) => person.id}
                list={list}
              />
              <Pages list={list} total={total} />
            </>
          )
        }
      </Loaded>
      <Section id="away" title={t('away.title')}>
        <AwayList />
      </Section>
    </Page>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useText();
  if (filtered) return <EmptyState title={t('web.list.no-match.title')}>{t('web.list.no-match.detail')}</EmptyState>;
  return (
    <EmptyState title={t('web-people.empty')} action={<ButtonLink to="/people/new">{t('web-people.add')}</ButtonLink>}>
      {t('web-people.empty.detail')}
    </EmptyState>
  );
}

function columnsOf(speaker: Speaker): readonly Column<PersonView>[] {
  const { t, date } = speaker;
  return [
    {
      key: 'name',
      label: t('web-people.name'),
      sort: 'name',
      cell: (person) => (
        <TextLink to={`/people/${person.id}`} className="row-link">
          {person.name}
        </TextLink>
      ),
    },
    { key: 'unit', label: t('web-people.unit'), sort: 'unit', cell: (person) => person.unit ?? '' },
    { key: 'email', label: t('web-people.email'), sort: 'email', cell: (person) => person.email },
    {
      key: 'roles',
      label: t('web-people.roles'),
      cell: (person) =>
        rolesInWords(
          speaker,
          person.roles.map((held) => held.role),
        ) || t('web-people.no-roles'),
    },
    {
      key: 'state',
      label: t('web-people.state'),
      cell: (person) =>
        person.lastDay !== null && person.state !== 'left'
          ? t('web-people.leaves', { date: date(person.lastDay) })
          : t(person.invitationExpired ? 'web-people.state.invitation-expired' : `web-people.state.${person.state}`),
    },
  ];
}
