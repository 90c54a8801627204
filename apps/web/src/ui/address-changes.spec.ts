import { describe, expect, test } from '@jest/globals';
import { AddressChanges } from './address-changes.js';
import { withChanges } from './list-state.js';

const shown = (text: string) => new URLSearchParams(text);
const unit = (before: URLSearchParams) => withChanges(before, { unit: 'Teknik' });
const search = (before: URLSearchParams) => withChanges(before, { search: 'lek' });
const columns = (before: URLSearchParams) => withChanges(before, { columns: 'unit' });

describe('changes of the address', () => {
  test('are based on the previous change, which the address does not show yet', () => {
    const changes = new AddressChanges();
    changes.ask(shown('page=3'), unit);
    changes.ask(shown('page=3'), search);
    expect(changes.ask(shown('page=3'), columns).toString()).toBe('unit=Teknik&search=lek&columns=unit');
  });

  test('are based on all of them while only the first is shown', () => {
    const changes = new AddressChanges();
    changes.ask(shown(''), unit);
    changes.ask(shown(''), search);
    expect(changes.ask(shown('unit=Teknik'), columns).toString()).toBe('unit=Teknik&search=lek&columns=unit');
  });

  test('are based on the shown address once all have arrived, or when somebody navigated', () => {
    const changes = new AddressChanges();
    changes.ask(shown(''), unit);
    expect(changes.ask(shown('unit=Teknik'), search).toString()).toBe('unit=Teknik&search=lek');
    expect(changes.ask(shown('sort=-unit'), search).toString()).toBe('sort=-unit&search=lek');
    expect(changes.ask(shown('unit=Teknik'), columns).toString()).toBe('unit=Teknik&columns=unit');
  });

  test('are forgotten with their page', () => {
    const changes = new AddressChanges();
    changes.ask(shown(''), unit);
    changes.forget();
    expect(changes.ask(shown(''), search).toString()).toBe('search=lek');
  });
});
