import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type MeView, type RoleAssignmentView } from '@stegvis/contract';
import { formatAlternatives } from '@stegvis/wording';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { giversOf, mayEndRole } from '../shared/authority.js';
import { useMe } from '../../http/me.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import type { ListState } from '../../ui/list-state.js';
import { TextLink } from '../../ui/text-link.js';
import { capitalise } from '../../ui/words.js';

export interface AssignmentTableProps {
  readonly assignments: readonly RoleAssignmentView[];
  readonly caption: string;
  readonly list?: ListState<typeof operations.listRoleAssignments>;
  /** The column of the person is left out on a person's own page. */
  readonly withoutPerson?: boolean;
}

/** Who holds which role in which scope, with a button to end each. */
export function AssignmentTable({ assignments, caption, list, withoutPerson = false }: AssignmentTableProps) {
  const speaker = useText();
  const { t } = speaker;
  const me = useMe();
  const client = useQueryClient();
  const [ending, setEnding] = useState<RoleAssignmentView | null>(null);
  const end = useMutation({
    mutationFn: (assignment: RoleAssignmentView) =>
      call(operations.deleteRoleAssignment, { params: { id: assignment.id } }),
    onSuccess: () => {
      setEnding(null);
      return client.invalidateQueries();
    },
  });
  const shown = columnsOf(speaker).filter((column) => !withoutPerson || column.key !== 'person');
  const columns = assignments.some((one) => mayEndRole(me, one))
    ? [...shown, endColumn(speaker, me, setEnding)]
    : shown;
  const words = ending === null ? null : { person: ending.person.name, role: t(`role.${ending.role}`) };
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={assignments}
        rowKey={(one) => one.id}
        {...(list === undefined ? {} : { list })}
      />
      <ConfirmDialog
        open={ending !== null}
        title={t('web-roles.end.title')}
        confirm={t('web-roles.end')}
        tone="danger"
        busy={end.isPending}
        error={end.error}
        onConfirm={() => {
          if (ending !== null) end.mutate(ending);
        }}
        onClose={() => {
          setEnding(null);
          end.reset();
        }}
      >
        {words !== null && <Paragraph>{t('web-roles.end.detail', words)}</Paragraph>}
      </ConfirmDialog>
    </>
  );
}

function columnsOf(speaker: Speaker): readonly Column<RoleAssignmentView>[] {
  const { t, language } = speaker;
  return [
    {
      key: 'role',
      label: t('web-roles.role'),
      sort: 'role',
      cell: (one) => capitalise(language, t(`role.${one.role}`)),
    },
    {
      key: 'person',
      label: t('web-roles.person'),
      cell: (one) => <TextLink to={`/people/${one.person.id}`}>{one.person.name}</TextLink>,
    },
    {
      key: 'scope',
      label: t('web-roles.scope'),
      cell: (one) => one.datasetTitle ?? one.roundName ?? t('web-roles.scope.organisation'),
    },
    { key: 'period', label: t('web-roles.period'), cell: (one) => periodOf(speaker, one) },
  ];
}

function endColumn(
  { t, language }: Speaker,
  me: MeView,
  onEnd: (one: RoleAssignmentView) => void,
): Column<RoleAssignmentView> {
  return {
    key: 'end',
    label: t('web-roles.actions'),
    cell: (one) =>
      mayEndRole(me, one) ? (
        <ActionButton
          variant="tertiary"
          label={t('web-roles.end.label', { person: one.person.name, role: t(`role.${one.role}`) })}
          onClick={() => onEnd(one)}
        >
          {t('web-roles.end')}
        </ActionButton>
      ) : (
        <span className="muted">
          {t('web-roles.ended-by', {
            granters: formatAlternatives(
              language,
              giversOf(one.role).map((role) => t(`role.${role}`)),
            ),
          })}
        </span>
      ),
  };
}

export function periodOf(
  { t, date, language }: Pick<Speaker, 't' | 'date' | 'language'>,
  { from, to }: Pick<RoleAssignmentView, 'from' | 'to'>,
): string {
  const parts = [
    ...(from === null ? [] : [t('web-roles.from-date', { date: date(from) })]),
    ...(to === null ? [] : [t('web-roles.to-date', { date: date(to) })]),
  ];
  return parts.length === 0 ? t('web-roles.always') : capitalise(language, parts.join(' '));
}
