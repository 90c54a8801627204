import { describe, expect, test } from '@jest/globals';
import { raciOf } from './raci.js';
import { baseGuide, stepOf } from '../guide/steps.js';

const of = (step: Parameters<typeof stepOf>[1]) => Object.fromEntries(raciOf(baseGuide, stepOf(baseGuide, step)));

describe('who does what', () => {
  test('every step has one who does it and one who answers for it', () => {
    for (const step of baseGuide.steps) {
      const letters = [...raciOf(baseGuide, step).values()].flat();
      expect(letters.filter((letter) => letter === 'R')).toHaveLength(1);
      expect(letters.filter((letter) => letter === 'A')).toHaveLength(1);
    }
  });

  test('the analysis: the owner does it with the lawyer, and those who wait for it are told', () => {
    expect(of('analyse-dataset')).toEqual({
      coordinator: ['I'],
      'information-owner': ['R', 'A'],
      'legal-counsel': ['C'],
      'system-maintainer': ['I'],
    });
  });

  test('the kick-off meeting: those whom the guide brings together take part, the archivist among them, and none of them does it', () => {
    expect(of('kick-off-meeting')).toEqual({
      coordinator: ['R', 'A'],
      'system-maintainer': ['C'],
      archivist: ['C'],
      communications: ['C'],
    });
  });

  test('whoever approves beside the accountable one takes part', () => {
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
