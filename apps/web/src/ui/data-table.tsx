import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ListPlace } from './list-state.js';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** The contract's name to sort by. */
  readonly sort?: string;
}

export interface DataTableProps<Row> {
  /** The table's content, for screen readers. */
  readonly caption: string;
  /** The first column names the row and holds its link. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Makes headings sortable. */
  readonly list?: ListPlace;
}

/**
 * A table that becomes a list of cards where it would not fit. Its ARIA roles are explicit, since some browsers drop
 * them when `display` changes.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, list }: DataTableProps<Row>) {
  return (
    <Table className="data-table" role="table">
      <caption className="only-for-readers">{caption}</caption>
      <Table.Head role="rowgroup">
        <Table.Row role="row">
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} {...(list === undefined ? {} : { list })} />
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body role="rowgroup">
        {rows.map((row) => (
          <Table.Row key={rowKey(row)} role="row">
            {columns.map((column, index) => {
              const words = column.cell(row);
              return index === 0 ? (
                <Table.HeaderCell key={column.key} scope="row" role="rowheader">
                  {words}
                </Table.HeaderCell>
              ) : (
                <Table.Cell key={column.key} role="cell">
                  {words !== null && words !== '' && <span className="cell-label">{column.label}</span>}
                  {words}
                </Table.Cell>
              );
            })}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function HeadCell<Row>({ column, list }: { readonly column: Column<Row>; readonly list?: ListPlace }) {
  if (column.sort === undefined || list === undefined) {
    return (
      <Table.HeaderCell scope="col" role="columnheader">
        {column.label}
      </Table.HeaderCell>
    );
  }
  const { sort } = column;
  const direction = directionOf(list.sort, sort);
  return (
    <Table.HeaderCell
      scope="col"
      role="columnheader"
      sort={direction}
      onClick={() => list.set({ sort: direction === 'ascending' ? `-${sort}` : sort })}
    >
      {column.label}
    </Table.HeaderCell>
  );
}

export function directionOf(current: string, sort: string): 'ascending' | 'descending' | 'none' {
  if (current === sort) return 'ascending';
  return current === `-${sort}` ? 'descending' : 'none';
}
