import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../http/me.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { readAll } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { TextLink } from '../../ui/text-link.js';
import { capitalise } from '../../ui/words.js';
import { GiveRole } from './give-role.js';

type Vacancy = AnswerOf<typeof operations.listVacancies>['items'][number];

/** Roles that tasks wait for and nobody holds, each with a form to give it. */
export function VacancyList() {
  const speaker = useText();
  const { t } = speaker;
  const { permissions } = useMe();
  const vacancies = useQuery(readAll(operations.listVacancies));
  const [giving, setGiving] = useState<Vacancy | null>(null);
  const columns = [...columnsOf(speaker), ...(permissions.managePeople ? [giveColumn(speaker, setGiving)] : [])];
  return (
    <Loaded query={vacancies}>
      {(items) => (
        <>
          {items.length === 0 ? (
            <Paragraph>{t('web-roles.vacancies.none')}</Paragraph>
          ) : (
            <DataTable caption={t('web-roles.vacancies')} columns={columns} rows={items} rowKey={keyOf} />
          )}
          {giving !== null && (
            <Modal
              open
              title={t('web-roles.vacancies.give-title', { role: t(`role.${giving.role}`) })}
              onClose={() => setGiving(null)}
            >
              <Paragraph>{giving.datasetTitle ?? t('web-roles.scope.organisation')}</Paragraph>
              <GiveRole
                preset={{ role: giving.role, ...(giving.datasetId === null ? {} : { datasetId: giving.datasetId }) }}
                onGiven={() => setGiving(null)}
              />
            </Modal>
          )}
        </>
      )}
    </Loaded>
  );
}

const keyOf = (one: Vacancy): string => `${one.role}/${one.roundId ?? ''}/${one.datasetId ?? ''}`;

function columnsOf({ t, language }: Speaker): readonly Column<Vacancy>[] {
  return [
    { key: 'role', label: t('web-roles.role'), cell: (one) => capitalise(language, t(`role.${one.role}`)) },
    { key: 'scope', label: t('web-roles.scope'), cell: (one) => one.datasetTitle ?? t('web-roles.scope.organisation') },
    {
      key: 'tasks',
      label: t('web-roles.vacancies.waiting'),
      cell: (one) => {
        const query = new URLSearchParams({
          role: one.role,
          vacant: 'true',
          ...(one.roundId === null ? {} : { roundId: one.roundId }),
          ...(one.datasetId === null ? {} : { datasetId: one.datasetId }),
        });
        return (
          <TextLink to={`/tasks?${query.toString()}`}>
            {t('web-roles.vacancies.tasks', { count: one.openTasks })}
          </TextLink>
        );
      },
    },
  ];
}

function giveColumn({ t }: Speaker, onGive: (one: Vacancy) => void): Column<Vacancy> {
  return {
    key: 'give',
    label: t('web-roles.actions'),
    cell: (one) => (
      <ActionButton
        variant="secondary"
        label={`${t('web-roles.do-give')}: ${t(`role.${one.role}`)} ${one.datasetTitle ?? ''}`.trim()}
        onClick={() => onGive(one)}
      >
        {t('web-roles.do-give')}
      </ActionButton>
    ),
  };
}
