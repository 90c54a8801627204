import { describe, expect, test } from '@jest/globals';
import type { GuideStepView } from '@stegvis/contract';
import { nextCheckKey, tailoringAfter, tailoringOf, valuesOf } from './tailoring.js';

const step: GuideStepView = {
  number: 7,
  key: 'analyse-dataset',
  phase: 'analyse',
  level: 'dataset',
  title: 'Analysera',
  purpose: '',
  why: '',
  how: '',
  example: '',
  law: '',
  waitsFor: [],
  responsible: 'information-owner',
  supporting: [],
  invited: [],
  accountable: 'information-owner',
  reviewedBy: [],
  workingDays: 15,
  notApplicableAllowed: false,
  checks: [],
};

describe('tailoring a step', () => {
  test('changes nothing when nothing was changed', () => {
    expect(tailoringAfter(step, undefined, valuesOf(step, undefined))).toEqual({});
  });

  test('keeps what the form does not show', () => {
    const before = { workingDays: 15, checkTexts: { law: { sv: 'Vår fråga' } }, review: true };
    expect(tailoringAfter(step, before, { ...valuesOf(step, before), review: 'default', titleSv: 'Granska' })).toEqual({
      workingDays: 15,
      checkTexts: { law: { sv: 'Vår fråga' } },
      title: { sv: 'Granska' },
    });
  });

  test('gives the step a purpose of its own, in one language or both, and removes it', () => {
    const before = { purpose: { sv: 'Vårt syfte' } };
    expect(valuesOf(step, before)).toMatchObject({ purposeSv: 'Vårt syfte', purposeEn: '' });
    expect(tailoringAfter(step, before, { ...valuesOf(step, before), purposeEn: 'Our purpose' })).toEqual({
      purpose: { sv: 'Vårt syfte', en: 'Our purpose' },
    });
    expect(tailoringAfter(step, before, { ...valuesOf(step, before), purposeSv: ' ' })).toEqual({});
  });

  test('adds a question', () => {
    const check = {
      key: 'x-1',
      kind: 'yes-no',
      required: true,
      evidenceRequired: false,
      sv: 'Har arkivarien sett den?',
      en: null,
    } as const;
    expect(
      tailoringAfter(step, undefined, { ...valuesOf(step, undefined), workingDays: 20, extraChecks: [check] }),
    ).toEqual({
      workingDays: 20,
      extraChecks: [
        {
          key: 'x-1',
          kind: 'yes-no',
          required: true,
          evidenceRequired: false,
          text: { sv: 'Har arkivarien sett den?' },
        },
      ],
    });
  });

  test('is read from the guide without unreadable parts', () => {
    expect(
      tailoringOf({ tailoring: { 'analyse-dataset': { workingDays: 20 }, publish: { nonsense: 1 }, other: {} } }),
    ).toEqual({ 'analyse-dataset': { workingDays: 20 } });
  });

  test('gives each question a key of its own', () => {
    expect(nextCheckKey(['x-1', 'x-3'])).toBe('x-2');
  });
});
