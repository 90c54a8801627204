import { Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { BoardView } from '@stegvis/contract';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { ActionButton } from '../../ui/action-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ButtonLink } from '../../ui/text-link.js';
import { MatrixTable, RoundCells } from './matrix-table.js';
import { filterOf, filterRows, matrixFilters, pageOf } from './matrix-rows.js';
import { boardQuery } from './round-queries.js';

const rowsAPage = 50;

/** Every task of the round: datasets down, steps across. */
export function MatrixView({ roundId }: { readonly roundId: string }) {
  const board = useQuery(boardQuery(roundId));
  return <Loaded query={board}>{(data) => <Matrix board={data} roundId={roundId} />}</Loaded>;
}

function Matrix({ board, roundId }: { readonly board: BoardView; readonly roundId: string }) {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params.get('show'));
  const search = params.get('search') ?? '';
  const set = (changes: Record<string, string>) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.delete('page');
      for (const [name, value] of Object.entries(changes)) {
        if (value === '' || value === 'all') after.delete(name);
        else after.set(name, value);
      }
      return after;
    }, { replace: true, preventScrollReset: true });
  if (board.rows.length === 0 && board.round.length === 0) {
    return (
      <EmptyState title={t('matrix.empty.title')} action={<ButtonLink to={`/rounds/${roundId}/choose`}>{t('round.choose')}</ButtonLink>}>
        {t('matrix.empty.text')}
      </EmptyState>
    );
  }
  const found = filterRows(board.rows, search, filter);
  const page = pageOf(found, Number(params.get('page') ?? 1), rowsAPage);
  return (
    <>
      <MatrixFilters search={search} filter={filter} onChange={set} />
      <p role="status">{t('matrix.shown', { shown: page.rows.length, total: board.rows.length })}</p>
      {page.rows.length === 0 ? <p>{t('matrix.no-match')}</p> : <MatrixTable board={board} rows={page.rows} />}
      {page.pages > 1 && (
        <nav className="pages" aria-label={t('web.list.pages')}>
          {page.page > 1 && (
            <ActionButton variant="tertiary" onClick={() => set({ page: String(page.page - 1) })}>
              {t('web.list.previous')}
            </ActionButton>
          )}
          <p>{t('web.list.page-of', { page: page.page, pages: page.pages })}</p>
          {page.page < page.pages && (
            <ActionButton variant="tertiary" onClick={() => set({ page: String(page.page + 1) })}>
              {t('web.list.next')}
            </ActionButton>
          )}
        </nav>
      )}
      <RoundCells board={board} />
    </>
  );
}

interface MatrixFiltersProps {
  readonly search: string;
  readonly filter: string;
  readonly onChange: (changes: Record<string, string>) => void;
}

function MatrixFilters({ search, filter, onChange }: MatrixFiltersProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="list-filters" role="search">
      <Field>
        <Label htmlFor={`${id}search`}>{t('matrix.search')}</Label>
        <Input id={`${id}search`} type="search" value={search} maxLength={200} onChange={(event) => onChange({ search: event.target.value })} />
      </Field>
      <Field className="list-choice">
        <Label htmlFor={`${id}show`}>{t('matrix.filter')}</Label>
        <Select id={`${id}show`} value={filter} onChange={(event) => onChange({ show: event.target.value })}>
          {matrixFilters.map((one) => (
            <Select.Option key={one} value={one}>
              {t(`matrix.filter.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
