import { describe, expect, it } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { screen, within } from '@testing-library/react';
import { address, show } from '../../test/show.js';
import { DataTable, directionOf } from './data-table.js';
import { useListState } from './list-state.js';

const rows = [
  { id: '1', name: 'Lekplatser', unit: 'Teknik', note: '' },
  { id: '2', name: 'Badplatser', unit: 'Miljö', note: 'prov' },
];

function Table() {
  const list = useListState(operations.listDatasets);
  return (
    <DataTable
      caption="Datamängder"
      list={list}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: 'Namn', sort: 'title', cell: (row) => row.name },
        { key: 'unit', label: 'Enhet', cell: (row) => row.unit },
        { key: 'note', label: 'Anmärkning', cell: (row) => row.note },
      ]}
    />
  );
}

describe('DataTable', () => {
  it('names rows by their first column', () => {
    show(<Table />);
    const table = screen.getByRole('table', { name: 'Datamängder' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Namn', 'Enhet', 'Anmärkning']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((one) => one.textContent),
    ).toEqual(['Lekplatser', 'Badplatser']);
  });

  it('labels a value on a card, and leaves out an empty one', () => {
    show(<Table />);
    expect(screen.getAllByRole('cell').map((one) => one.textContent)).toEqual([
      'EnhetTeknik',
      '',
      'EnhetMiljö',
      'Anmärkningprov',
    ]);
  });

  it('sorts by sortable headings, and keeps the order in the address', async () => {
    const user = show(<Table />, { at: '/inventory?sort=unit' });
    const heading = () => screen.getByRole('columnheader', { name: 'Namn' });
    expect(heading().getAttribute('aria-sort')).toBe('none');
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Namn' }));
    expect(address()).toBe('/inventory?sort=title');
    expect(heading().getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Namn' }));
    expect(address()).toBe('/inventory?sort=-title');
    expect(heading().getAttribute('aria-sort')).toBe('descending');
  });

  it.each([
    ['title', 'ascending'],
    ['-title', 'descending'],
    ['unit', 'none'],
  ] as const)('reads the order %s', (sort, direction) => expect(directionOf(sort, 'title')).toBe(direction));
});
