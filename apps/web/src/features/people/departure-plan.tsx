import { Select } from '@digdir/designsystemet-react';
import { operations, type GuideView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../http/operation-types.js';
import { read } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import type { Option } from '../../ui/fields.js';
import { useText, type Speaker } from '../../ui/language.js';
import { StatusText } from '../shared/status-text.js';
import { capitalise } from '../../ui/words.js';
import type { Exceptions } from './departure-exceptions.js';

type Plan = AnswerOf<typeof operations.departPerson>;

interface Row {
  readonly key: string;
  readonly what: string;
  readonly where: string;
  readonly to: { readonly id: string; readonly name: string } | null;
  readonly vacant: boolean;
}

export interface DeparturePlanProps {
  readonly plan: Plan;
  readonly options: readonly Option[];
  readonly exceptions: Exceptions;
  readonly onChange: (exceptions: Exceptions) => void;
}

/** All open roles, tasks and to-dos, each with the person who takes it over. */
export function DeparturePlan({ plan, options, exceptions, onChange }: DeparturePlanProps) {
  const speaker = useText();
  const guide = useQuery(read(operations.getGuide));
  const rows = rowsOf(speaker, plan, guide.data);
  if (rows.length === 0) return null;
  const give = (key: string, to: string) => onChange({ ...exceptions, [key]: to });
  return (
    <DataTable
      caption={speaker.t('web-person.departure.result')}
      columns={columnsOf(speaker, options, give)}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}

function rowsOf({ t, language }: Speaker, plan: Plan, guide: GuideView | undefined): readonly Row[] {
  const roles = plan.roles.map((held) => ({
    key: `role:${held.assignmentId}`,
    what: capitalise(language, t(`role.${held.role}`)),
    where: held.datasetTitle ?? held.roundName ?? t('web-roles.scope.organisation'),
    to: held.to,
    vacant: held.becomesVacant,
  }));
  const tasks = plan.tasks.map((task) => ({
    key: `task:${task.taskId}`,
    what: titleOf(t, guide, task.step),
    where: task.datasetTitle ?? '',
    to: task.to,
    vacant: false,
  }));
  const toDos = plan.toDos.map((toDo) => ({
    key: `to-do:${toDo.toDoId}`,
    what: toDo.text.length > 120 ? `${toDo.text.slice(0, 119).trimEnd()}…` : toDo.text,
    where: toDo.datasetTitle ?? '',
    to: toDo.to,
    vacant: false,
  }));
  return [...roles, ...tasks, ...toDos];
}

function titleOf(t: Speaker['t'], guide: GuideView | undefined, key: string): string {
  const step = guide?.steps.find((one) => one.key === key);
  return step === undefined ? key : t('round.step.name', { number: step.number, title: step.title });
}

function withoutHeir(key: string): 'back-to-role' | 'to-coordinator' | 'nobody-else' {
  if (key.startsWith('to-do:')) return 'to-coordinator';
  return key.startsWith('task:') ? 'back-to-role' : 'nobody-else';
}

function columnsOf(
  { t }: Speaker,
  options: readonly Option[],
  give: (key: string, to: string) => void,
): readonly Column<Row>[] {
  return [
    { key: 'what', label: t('web-person.departure.what'), cell: (row) => row.what },
    { key: 'where', label: t('web-roles.scope'), cell: (row) => row.where },
    {
      key: 'to',
      label: t('web-person.departure.hand-over'),
      cell: (row) => (
        <>
          <Select
            aria-label={`${t('web-person.departure.hand-over')}: ${row.what} ${row.where}`}
            value={row.to?.id ?? ''}
            onChange={(event) => give(row.key, event.target.value)}
          >
            <Select.Option value="">{t(`web-person.departure.${withoutHeir(row.key)}`)}</Select.Option>
            {options.map((option) => (
              <Select.Option key={option.value} value={option.value}>
                {option.label}
              </Select.Option>
            ))}
          </Select>
          {row.vacant && <StatusText tone="problem">{t('web-person.departure.vacant')}</StatusText>}
        </>
      ),
    },
  ];
}
