import { describe, expect, test } from '@jest/globals';
import type { GuideStepView } from '@stegvis/contract';
import { previewOf } from './preview.js';

const step: GuideStepView = {
  number: 9,
  key: 'establish-storage',
  phase: 'technical-solution',
  level: 'round',
  title: 'Vår egen titel',
  purpose: 'Vårt eget syfte',
  why: '',
  how: '',
  example: '',
  law: '',
  waitsFor: [],
  responsible: 'system-maintainer',
  supporting: [],
  invited: [],
  accountable: 'project-leader',
  reviewedBy: [],
  workingDays: 15,
  notApplicableAllowed: true,
  checks: [
    {
      key: 'place',
      question: 'Var?',
      help: null,
      kind: 'text',
      required: true,
      evidenceRequired: false,
      notApplicableAllowed: false,
      own: false,
    },
    {
      key: 'x-1',
      question: 'Egen?',
      help: null,
      kind: 'yes-no',
      required: false,
      evidenceRequired: false,
      notApplicableAllowed: false,
      own: true,
    },
  ],
};

describe('the preview of a tailored step', () => {
  test('shows titles, days, role, review and own questions as they are typed', () => {
    const values = {
      workingDays: 20,
      responsible: 'archivist',
      review: 'yes',
      titleSv: 'Ordna plats',
      titleEn: '',
      extraChecks: [{ key: 'x-1', kind: 'date', required: true, evidenceRequired: true, sv: 'När?', en: '' }],
    };
    const shown = previewOf(step, values, 'sv', { title: 'Ordna lagring', purpose: 'Data behöver en plats.' });
    expect(shown).toMatchObject({ title: 'Ordna plats', workingDays: 20, responsible: 'archivist', review: true });
    expect(shown.questions.map((one) => [one.question, one.kind, one.own])).toEqual([
      ['Var?', 'text', false],
      ['När?', 'date', true],
    ]);
    expect(shown.purpose).toBe('Data behöver en plats.');
    expect(previewOf(step, values, 'en', { title: 'Arrange storage', purpose: '' }).title).toBe('Arrange storage');
  });

  test("shows the organisation's purpose in the language in which it was written, the standard one in the other", () => {
    const values = { purposeSv: ' Så att alla hittar dem. ', purposeEn: '  ' };
    expect(previewOf(step, values, 'sv', { title: '', purpose: 'Data behöver en plats.' }).purpose).toBe(
      'Så att alla hittar dem.',
    );
    expect(previewOf(step, values, 'en', { title: '', purpose: 'Data need a place.' }).purpose).toBe(
      'Data need a place.',
    );
  });

  test('keeps the current values where the form is incomplete', () => {
    expect(
      previewOf(step, { workingDays: '', responsible: 'nonsense' }, 'sv', { title: 'Ordna lagring', purpose: '' }),
    ).toMatchObject({ workingDays: 15, responsible: 'system-maintainer', review: false });
  });
});
