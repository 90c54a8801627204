import { operations, type RoleAssignmentView } from '@stegvis/contract';
import { roleKeys, type RoleKey } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { readAll } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { StatusText } from '../shared/status-text.js';
import { capitalise } from '../../ui/words.js';

interface RoleRow {
  readonly role: RoleKey;
  readonly organisation: readonly string[];
  readonly rounds: number;
  readonly datasets: number;
}

/** Every role with its holders for the whole organisation, and how many hold it for a round or a dataset. */
export function RoleOverview() {
  const speaker = useText();
  const assignments = useQuery(readAll(operations.listRoleAssignments));
  return (
    <Loaded query={assignments}>
      {(all) => (
        <DataTable
          caption={speaker.t('web-roles.overview')}
          columns={columnsOf(speaker)}
          rows={overviewOf(all)}
          rowKey={(row) => row.role}
        />
      )}
    </Loaded>
  );
}

/** One row for each role, in the glossary's order; a person counts once in each column. */
export function overviewOf(
  assignments: readonly Pick<RoleAssignmentView, 'role' | 'person' | 'roundId' | 'datasetId'>[],
): readonly RoleRow[] {
  return roleKeys.map((role) => {
    const held = assignments.filter((one) => one.role === role);
    const forDatasets = held.filter((one) => one.datasetId !== null);
    const forRounds = held.filter((one) => one.datasetId === null && one.roundId !== null);
    const forAll = held.filter((one) => one.datasetId === null && one.roundId === null);
    return {
      role,
      organisation: [...new Set(forAll.map((one) => one.person.name))],
      rounds: peopleOf(forRounds),
      datasets: peopleOf(forDatasets),
    };
  });
}

function peopleOf(held: readonly Pick<RoleAssignmentView, 'person'>[]): number {
  return new Set(held.map((one) => one.person.id)).size;
}

function columnsOf({ t, language, list }: Speaker): readonly Column<RoleRow>[] {
  return [
    { key: 'role', label: t('web-roles.role'), cell: (row) => capitalise(language, t(`role.${row.role}`)) },
    {
      key: 'organisation',
      label: t('web-roles.organisation'),
      cell: (row) =>
        row.organisation.length === 0 ? (
          <StatusText tone="muted">{t('web-roles.people-count', { count: 0 })}</StatusText>
        ) : (
          list(row.organisation)
        ),
    },
    { key: 'rounds', label: t('web-roles.rounds'), cell: (row) => t('web-roles.people-count', { count: row.rounds }) },
    {
      key: 'datasets',
      label: t('web-roles.datasets'),
      cell: (row) => t('web-roles.people-count', { count: row.datasets }),
    },
  ];
}
