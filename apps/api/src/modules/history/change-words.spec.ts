import { describe, expect, test } from '@jest/globals';
import type { Language } from '@stegvis/workflow';
import type { AuditRow } from './audit-events.query.js';
import { auditInWords } from './audit-words.js';
import { changedValues } from '../audit/changed-values.js';
import { changesIn } from './change-words.js';

const row = (action: string, type: string, detail: Record<string, unknown>): AuditRow => ({
  id: '1',
  at: '2026-03-02T08:00:00.000Z',
  by_id: '2',
  by_name: 'Anna Ek',
  behalf_id: null,
  behalf_name: null,
  action,
  subject_type: type,
  subject_id: '3',
  subject_title: 'Det',
  round_id: null,
  round_name: null,
  dataset_id: null,
  dataset_title: null,
  detail,
});
const changes = (one: AuditRow, language: Language = 'sv') =>
  changesIn(one, undefined, {
    language,
    guideOf: () => null,
    nameOf: (id) => (id === 'ola' ? 'Ola Berg' : null),
    datasetKnown: false,
  });
const told = (one: AuditRow, language: Language = 'sv') =>
  changes(one, language).map(({ label, before, after }) => ({ label, before, after }));

describe('the changed values in words', () => {
  test('of a person: language, days and substitute, by name as long as there is one', () => {
    const detail = {
      before: { language: 'sv', awayFrom: null, substituteId: 'gone' },
      after: { language: 'en', awayFrom: '2026-07-01', substituteId: 'ola' },
    };
    expect(told(row('person.changed', 'person', detail), 'en')).toEqual([
      { label: 'Language', before: 'Swedish', after: 'English' },
      { label: 'Away from', before: '', after: '1 July 2026' },
      { label: 'Substitute', before: 'somebody who is no longer here', after: 'Ola Berg' },
    ]);
  });

  test('of a dataset: answers in words, and free text unchanged', () => {
    const detail = changedValues(
      { title: 'no', available: 'no', unit: 'Teknik' },
      { title: 'yes', available: 'partly', unit: 'Teknik' },
    );
    expect(told(row('dataset.updated', 'dataset', { ...detail }))).toEqual([
      { label: 'Titel', before: 'no', after: 'yes' },
      { label: 'Tillgänglig', before: 'nej', after: 'delvis' },
    ]);
  });

  test('of a round: dates, state and version of the guide', () => {
    const detail = changedValues({ targetOn: null, state: 'completed' }, { targetOn: '2026-12-18', state: 'archived' });
    expect(told(row('round.archived', 'round', { ...detail }))).toEqual([
      { label: 'Måldatum', before: '', after: '18 december 2026' },
      { label: 'Läge', before: 'Avslutad', after: 'Arkiverad' },
    ]);
    expect(told(row('round.upgraded', 'round', { from: '2026.1', to: '2026.1+2' }))).toEqual([
      { label: 'Guidens version', before: '2026.1', after: '2026.1+2' },
    ]);
  });

  test('of a departure: the last day and who takes over', () => {
    expect(
      told(row('person.left', 'person', { lastDay: '2026-06-30', handOverTo: 'ola', roles: 2, tasks: 1 })),
    ).toEqual([
      { label: 'Sista dag', before: '', after: '30 juni 2026' },
      { label: 'Tar över', before: '', after: 'Ola Berg' },
    ]);
  });

  test('are a sentence, also when there was no value before or is none now', () => {
    const detail = {
      before: { title: 'Bad', unit: null, contactName: 'Ola', available: 'no' },
      after: { title: 'Bad', unit: 'Miljö', contactName: null, available: 'yes' },
    };
    expect(changes(row('dataset.updated', 'dataset', detail)).map((one) => one.text)).toEqual([
      'Förvaltning: Miljö (tomt förut)',
      'Tillgänglig: nej blev ja',
      'Kontaktperson: tomt (förut Ola)',
    ]);
    expect(changes(row('dataset.updated', 'dataset', detail), 'en').map((one) => one.text)).toEqual([
      'Unit: Miljö (empty before)',
      'Available: no became yes',
      'Contact person: empty (Ola before)',
    ]);
  });

  test('never contain a key, whatever the field', () => {
    expect(told(row('person.changed', 'person', { before: { shoeSize: 41 }, after: { shoeSize: 'large' } }))).toEqual([
      { label: 'Uppgift', before: '', after: 'large' },
    ]);
  });
});

describe('events from before earlier values were recorded', () => {
  test('of an absence are shown by their sentence alone', () => {
    const old = row('person.out-of-office', 'person', { fields: ['outOfOffice'], before: {}, after: {} });
    expect(told(old)).toEqual([]);
    expect(auditInWords(old, { language: 'sv', guideOf: () => null, nameOf: () => null, datasetKnown: false })).toBe(
      'Anna Ek registrerade frånvaro för Det',
    );
  });

  test('of settings are read in their own form, of the logo only that it changed', () => {
    const detail = {
      fourEyes: { from: true, to: false },
      closedDays: { from: ['2026-06-05'], to: [] },
      logo: { from: null, to: 'Vapen' },
    };
    expect(told(row('organisation.changed', 'organisation', detail))).toEqual([
      { label: 'Två personer vid godkännande', before: 'ja', after: 'nej' },
      { label: 'Egna stängda dagar', before: '5 juni 2026', after: '' },
      { label: 'Logotyp', before: null, after: 'ändrad' },
    ]);
  });

  test('of an imported dataset name the fields', () => {
    expect(told(row('dataset.updated', 'dataset', { row: 4, changed: ['unit', 'contactEmail'] }))).toEqual([
      { label: 'Förvaltning', before: null, after: 'ändrad' },
      { label: 'E-post', before: null, after: 'ändrad' },
    ]);
  });
});
