import type { BoardCell, BoardView } from '@stegvis/contract';
import { isOpen } from '@stegvis/workflow';
import { useText } from '../../ui/language.js';
import { TaskStatus, StatusText } from '../../ui/status-text.js';
import { TaskRows } from '../../ui/task-rows.js';
import { TextLink } from '../../ui/text-link.js';
import { Section } from '../../ui/page.js';
import { waitsForWhom } from '../../ui/waits-for-whom.js';
import { isVacant } from './matrix-rows.js';

type Row = BoardView['rows'][number];

/** Datasets down and steps across, in a box of its own that scrolls sideways and can be reached by keyboard. */
export function MatrixTable({ board, rows }: { readonly board: BoardView; readonly rows: readonly Row[] }) {
  const { t } = useText();
  const steps = board.steps.filter((step) => step.level === 'dataset');
  return (
    <div className="matrix" role="region" aria-label={t('matrix.region')} tabIndex={0}>
      <table className="ds-table matrix-table" data-border>
        <caption className="only-for-readers">{t('matrix.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.dataset')}</th>
            {steps.map((step) => (
              <th key={step.key} scope="col">
                {t('round.step.name', { number: step.number, title: step.title })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.dataset.id} row={row} steps={steps} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixRow({ row, steps }: { readonly row: Row; readonly steps: BoardView['steps'] }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">
        <TextLink to={`/datasets/${row.dataset.id}`}>{row.dataset.title}</TextLink>
        {row.dataset.unit !== null && <span className="muted matrix-unit">{row.dataset.unit}</span>}
        {row.state !== 'in' && <StatusText tone="muted">{t(`round.datasets.state.${row.state}`)}</StatusText>}
      </th>
      {steps.map((step) => {
        const cell = row.cells.find((one) => one.step === step.number);
        return (
          <td key={step.key}>
            {cell === undefined ? <span className="muted">{t('matrix.no-task')}</span> : <Cell cell={cell} about={`${step.title}, ${row.dataset.title}`} />}
          </td>
        );
      })}
    </tr>
  );
}

function Cell({ cell, about }: { readonly cell: BoardCell; readonly about: string }) {
  const { t, list } = useText();
  const state = t(`state.${cell.state}`);
  return (
    <>
      <TextLink to={`/tasks/${cell.taskId}`} label={`${state}: ${about}`} className={`matrix-cell matrix-${cell.state}`}>
        {state}
      </TextLink>
      <CellDate cell={cell} />
      {cell.assignees.length > 0 && isOpen(cell.state) && cell.state !== 'waiting' && <span className="matrix-who">{list(cell.assignees.map((person) => person.name))}</span>}
      {isVacant(cell) && <StatusText tone="problem">{t('matrix.vacant')}</StatusText>}
    </>
  );
}

function CellDate({ cell }: { readonly cell: BoardCell }) {
  const { t, shortDate } = useText();
  if (cell.dueOn === null || !isOpen(cell.state)) return null;
  return <StatusText tone={cell.overdue ? 'problem' : 'muted'}>{cell.overdue ? t('matrix.late-since', { date: shortDate(cell.dueOn) }) : t('matrix.due', { date: shortDate(cell.dueOn) })}</StatusText>;
}

/** The tasks that are done once for the round, as a list: they have no dataset to stand beside. */
export function RoundCells({ board }: { readonly board: BoardView }) {
  const speak = useText();
  const { t } = speak;
  const steps = board.steps.filter((step) => step.level === 'round');
  const rows = steps.flatMap((step) => {
    const cell = board.round.find((one) => one.step === step.number);
    if (cell === undefined) return [];
    return [{ key: step.key, title: t('round.step.name', { number: step.number, title: step.title }), to: `/tasks/${cell.taskId}`, hint: waitsForWhom(cell, speak), aside: <><TaskStatus state={cell.state} /> <CellDate cell={cell} /></> }];
  });
  if (rows.length === 0) return null;
  return (
    <Section title={t('matrix.round-title')} id="once">
      <TaskRows rows={rows} label={t('matrix.round-title')} />
    </Section>
  );
}
