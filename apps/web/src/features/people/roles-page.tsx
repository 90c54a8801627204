import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { roleKeys } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useMe } from '../../http/me.js';
import { readList } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ListControls } from '../../ui/list-controls.js';
import { useListState } from '../../ui/list-state.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { Pages } from '../../ui/pages.js';
import { capitalise } from '../../ui/words.js';
import { AssignmentTable } from './assignment-table.js';
import { GiveRole, type RolePreset } from './give-role.js';
import { RoleOverview } from './role-overview.js';
import { VacancyList } from './vacancy-list.js';

export function RolesPage() {
  const { t } = useText();
  const { permissions } = useMe();
  const [params] = useSearchParams();
  const preset = presetOf(params);
  return (
    <Page
      title={t('web-roles.title')}
      back={{ to: '/people', label: t('web-people.back') }}
      lead={<Paragraph>{t('web-roles.lead')}</Paragraph>}
    >
      <Section id="vacancies" title={t('web-roles.vacancies')}>
        <VacancyList />
      </Section>
      <Section id="give" title={t('web-roles.give')}>
        {permissions.managePeople ? (
          <GiveRole key={JSON.stringify(preset)} preset={preset} />
        ) : (
          <p className="muted">{t('web-people.not-allowed')}</p>
        )}
      </Section>
      <Section id="overview" title={t('web-roles.overview')}>
        <RoleOverview />
      </Section>
      <Section id="all" title={t('web-roles.all')}>
        <AllAssignments />
      </Section>
    </Page>
  );
}

function AllAssignments() {
  const { t, language } = useText();
  const list = useListState(operations.listRoleAssignments);
  const assignments = useQuery(readList(operations.listRoleAssignments, { query: list.query }));
  return (
    <>
      <ListControls
        list={list}
        total={assignments.data?.total}
        filters={[
          {
            name: 'role',
            label: t('web-roles.role'),
            options: roleKeys.map((role) => ({ value: role, label: capitalise(language, t(`role.${role}`)) })),
          },
        ]}
      />
      <Loaded query={assignments}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={t(list.filtered ? 'web.list.no-match.title' : 'web-roles.empty')} />
          ) : (
            <>
              <AssignmentTable assignments={items} caption={t('web-roles.all')} list={list} />
              <Pages list={list} total={total} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** The values that the link of a vacancy fills in: `?give=coordinator&forDataset=...`. */
export function presetOf(params: URLSearchParams): RolePreset {
  const role = roleKeys.find((key) => key === params.get('give'));
  const datasetId = params.get('forDataset');
  const roundId = params.get('forRound');
  if (role === undefined) return {};
  return { role, ...(datasetId === null ? {} : { datasetId }), ...(roundId === null ? {} : { roundId }) };
}
