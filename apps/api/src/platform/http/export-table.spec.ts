import { describe, expect, test } from '@jest/globals';
import { tableOf } from './export-table.js';

describe('an exported list', () => {
  test('says keys as people read them', () => {
    const { headings, rows } = tableOf([{ title: 'Lekplatser', available: 'partly', structured: 'no', leftReason: 'secrecy', state: 'refused' }], 'sv');
    expect(headings).toEqual(['Rubrik', 'Tillgänglig', 'Strukturerad', 'Varför den lämnade', 'Läge']);
    expect(rows).toEqual([['Lekplatser', 'delvis', 'nej', 'Sekretess', 'Får inte publiceras']]);
  });

  test('leaves what people wrote as it is', () => {
    expect(tableOf([{ leftReason: 'Systemet byts', unit: 'yes', title: 'no' }], 'en').rows).toEqual([['Systemet byts', 'yes', 'no']]);
  });

  test('names the roles that a person holds', () => {
    expect(tableOf([{ roles: [{ role: 'coordinator' }, { role: 'legal-counsel' }] }], 'en').rows).toEqual([['coordinator, legal counsel']]);
  });

  test('shows spans of days and never a formula', () => {
    expect(tableOf([{ now: { from: '2026-03-02', to: '2026-03-09' }, title: '=1+1' }], 'sv').rows).toEqual([['Från: 2026-03-02; Till: 2026-03-09', "'=1+1"]]);
  });
});
