import { Heading } from '@digdir/designsystemet-react';
import type { ReschedulePreview } from '@stegvis/contract';
import { compareToTarget } from '@stegvis/workflow';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';

type OneMove = ReschedulePreview['items'][number];

/** What else moves with the date, in sentences and, on request, line by line. */
export function MoveEffects({ preview }: { readonly preview: ReschedulePreview }) {
  const speaker = useText();
  const { t } = speaker;
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('plan.move.effects')}
      </Heading>
      <ul>
        {sentencesOf(speaker, preview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {preview.total > 0 && (
        <details className="quiet-details">
          <summary>{t('plan.move.list')}</summary>
          <DataTable
            caption={t('plan.move.effects')}
            columns={columnsOf(speaker)}
            rows={preview.items}
            rowKey={(one) => one.taskId}
          />
          {preview.total > preview.items.length && (
            <p className="muted">{t('plan.move.more', { count: preview.total - preview.items.length })}</p>
          )}
        </details>
      )}
    </>
  );
}

function sentencesOf(
  { t, date }: Speaker,
  { moves, stays, before, after, targetOn }: ReschedulePreview,
): readonly string[] {
  const ends =
    after.endsOn === null || before.endsOn === null
      ? []
      : [
          t(before.endsOn === after.endsOn ? 'plan.move.end-stays' : 'plan.move.end-moves', {
            from: date(before.endsOn),
            to: date(after.endsOn),
          }),
        ];
  const comparison = compareToTarget({ ...after, targetOn });
  const slack = comparison === null ? [] : [t(`plan.move.${comparison}`, { days: Math.abs(after.slackDays ?? 0) })];
  return [
    t('plan.move.moves', { count: moves }),
    ...(stays > 0 ? [t('plan.move.stays', { count: stays })] : []),
    ...ends,
    ...slack,
  ];
}

function columnsOf({ t, date }: Speaker): readonly Column<OneMove>[] {
  return [
    {
      key: 'task',
      label: t('plan.move.column.task'),
      cell: (one) =>
        (one.dataset === null ? '' : `${one.dataset.title}: `) +
        t('round.step.name', { number: one.step, title: one.title }),
    },
    { key: 'from', label: t('plan.move.column.from'), cell: (one) => date(one.from) },
    {
      key: 'to',
      label: t('plan.move.column.to'),
      cell: (one) => (one.outcome === 'by-hand' ? t('plan.move.stays-cell') : date(one.to)),
    },
  ];
}
