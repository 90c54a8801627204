import { describe, expect, test } from '@jest/globals';
import { raciOf } from './raci.js';
import { baseGuide, stepOf } from '../guide/steps.js';

const of = (step: Parameters<typeof stepOf>[1]) => Object.fromEntries(raciOf(baseGuide, stepOf(baseGuide, step)));

describe('who does what', () => {
  test('has somebody responsible and somebody accountable for every step', () => {
    for (const step of baseGuide.steps) {
      const letters = [...raciOf(baseGuide, step).values()].flat();
      expect(letters.filter((letter) => letter === 'R')).toHaveLength(1);
      expect(letters.filter((letter) => letter === 'A')).toHaveLength(1);
    }
  });

  test('lets owner and lawyer do the analysis, and informs those who wait for it', () => {
    expect(of('analyse-dataset')).toEqual({
      coordinator: ['I'],
      'information-owner': ['R', 'A'],
      'legal-counsel': ['C'],
      'system-maintainer': ['I'],
    });
  });

  test('lets those whom the guide invites take part in the kick-off, the archivist included, without doing it', () => {
    expect(of('kick-off-meeting')).toEqual({
      coordinator: ['R', 'A'],
      'system-maintainer': ['C'],
      archivist: ['C'],
      communications: ['C'],
    });
  });

  test('lists whoever approves beside the accountable role as taking part', () => {
    const publish = stepOf(baseGuide, 'publish');
    const guide = {
      ...baseGuide,
      steps: baseGuide.steps.map((step) =>
        step.key === 'publish' ? { ...publish, reviewedBy: ['archivist' as const] } : step,
      ),
    };
    expect(raciOf(guide, stepOf(guide, 'publish')).get('archivist')).toEqual(['C']);
  });
});
