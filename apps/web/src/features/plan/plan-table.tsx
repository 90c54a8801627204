import { operations, type PlanLineView } from '@stegvis/contract';
import type { ReactNode } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import type { ListState } from '../../ui/list-state.js';
import { StatusText, TaskStatus } from '../shared/status-text.js';
import { TextLink } from '../../ui/text-link.js';

export interface PlanTableProps {
  readonly caption: string;
  readonly first: string;
  readonly lines: readonly PlanLineView[];
  readonly roundId: string;
  /** Opens the dialog that moves the date of the line's task. */
  readonly onMove?: (line: PlanLineView) => void;
  readonly list?: ListState<typeof operations.getPlan>;
}

/** Baseline, current dates, how far they moved and the slack, line by line. */
export function PlanTable({ caption, first, lines, roundId, onMove, list }: PlanTableProps) {
  const speaker = useText();
  const columns = [
    ...columnsOf(speaker, first, roundId),
    ...(onMove === undefined ? [] : [moveColumn(speaker, onMove)]),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.key}
      {...(list === undefined ? {} : { list })}
    />
  );
}

function columnsOf(speaker: Speaker, first: string, roundId: string): readonly Column<PlanLineView>[] {
  const { t } = speaker;
  return [
    { key: 'name', label: first, sort: 'title', cell: (line) => <Name line={line} roundId={roundId} /> },
    { key: 'state', label: t('plan.column.state'), sort: 'late', cell: (line) => <State line={line} /> },
    { key: 'baseline', label: t('plan.column.baseline'), cell: (line) => spanInWords(speaker, line.baseline) },
    { key: 'now', label: t('plan.column.now'), sort: 'endsOn', cell: (line) => <Now line={line} /> },
    {
      key: 'moved',
      label: t('plan.column.moved'),
      sort: 'moved',
      cell: (line) => movedInWords(speaker, line.movedDays),
    },
    {
      key: 'slack',
      label: t('plan.column.slack'),
      sort: 'slack',
      // A late line shows how late it is; slack beside it would be misleading.
      cell: (line) => (line.slackDays === null || line.daysLate > 0 ? null : <Slack days={line.slackDays} />),
    },
  ];
}

function moveColumn({ t }: Speaker, onMove: (line: PlanLineView) => void): Column<PlanLineView> {
  return {
    key: 'move',
    label: t('plan.column.move'),
    cell: (line) =>
      line.taskId === null ||
      line.state === 'done' ||
      line.state === 'cancelled' ||
      line.state === 'not-applicable' ? null : (
        <ActionButton variant="tertiary" label={`${t('plan.move')}: ${line.title}`} onClick={() => onMove(line)}>
          {t('plan.move')}
        </ActionButton>
      ),
  };
}

function Name({ line, roundId }: { readonly line: PlanLineView; readonly roundId: string }): ReactNode {
  const { t } = useText();
  if (line.kind === 'phase') return <strong>{line.title}</strong>;
  if (line.kind === 'dataset') return <TextLink to={`/rounds/${roundId}/plan/${line.key}`}>{line.title}</TextLink>;
  const name = t('round.step.name', { number: line.step ?? 0, title: line.title });
  const to = line.taskId === null ? `/rounds/${roundId}/steps/${String(line.step)}` : `/tasks/${line.taskId}`;
  return (
    <span className="plan-step">
      <TextLink to={to}>{name}</TextLink>
    </span>
  );
}

function State({ line }: { readonly line: PlanLineView }) {
  const { t } = useText();
  return (
    <>
      <TaskStatus state={line.state} daysLate={line.daysLate} />
      {line.total > 1 && (
        <span className="muted plan-count">{t('plan.done-of', { done: line.done, total: line.total })}</span>
      )}
    </>
  );
}

function Now({ line }: { readonly line: PlanLineView }) {
  const speaker = useText();
  return (
    <>
      {spanInWords(speaker, line.now)}
      {line.setByHand && line.kind !== 'phase' && (
        <span className="muted plan-count">{speaker.t('plan.set-by-hand')}</span>
      )}
    </>
  );
}

function Slack({ days }: { readonly days: number }) {
  const { t } = useText();
  return days < 0 ? (
    <StatusText tone="problem">{t('plan.slack.missing', { days: -days })}</StatusText>
  ) : (
    t('plan.slack.days', { days })
  );
}

/** "7 sep. – 14 okt. 2026"; both years when they differ. A date is never broken over two lines. */
export function spanInWords({ t, shortDate }: Speaker, span: PlanLineView['now']): string {
  if (span === null) return '';
  const whole = (date: string) => shortDate(date).replaceAll(' ', '\u00a0');
  const withYear = (date: string) => `${whole(date)}\u00a0${date.slice(0, 4)}`;
  if (span.from === span.to) return withYear(span.to);
  const sameYear = span.from.slice(0, 4) === span.to.slice(0, 4);
  return t('plan.span', { from: sameYear ? whole(span.from) : withYear(span.from), to: withYear(span.to) });
}

export function movedInWords({ t }: Speaker, days: number | null): string {
  if (days === null) return '';
  if (days === 0) return t('plan.not-moved');
  return days > 0 ? t('plan.later', { days }) : t('plan.earlier', { days: -days });
}
