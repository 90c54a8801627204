import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../http/operation-types.js';
import { readAll } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { TaskRows } from '../../ui/task-rows.js';
import { capitalise } from '../../ui/words.js';

type Vacancy = AnswerOf<typeof operations.listVacancies>['items'][number];

/** Roles that tasks wait for and nobody holds; each row fills the form below. */
export function VacancyList() {
  const { t, language } = useText();
  const vacancies = useQuery(readAll(operations.listVacancies));
  return (
    <Loaded query={vacancies}>
      {(items) =>
        items.length === 0 ? (
          <Paragraph>{t('web-roles.vacancies.none')}</Paragraph>
        ) : (
          <TaskRows
            label={t('web-roles.vacancies')}
            rows={items.map((one) => ({
              key: addressOf(one),
              title: capitalise(language, t(`role.${one.role}`)),
              to: addressOf(one),
              hint: one.datasetTitle ?? t('web-roles.scope.organisation'),
              aside: t('web-roles.vacancies.tasks', { count: one.openTasks }),
            }))}
          />
        )
      }
    </Loaded>
  );
}

function addressOf(one: Vacancy): string {
  const params = new URLSearchParams({ give: one.role });
  if (one.datasetId !== null) params.set('forDataset', one.datasetId);
  return `/roles?${params.toString()}#give`;
}
