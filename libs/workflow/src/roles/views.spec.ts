import { describe, expect, test } from '@jest/globals';
import { canChangeView, canSeeView, canShareViews } from './views.js';

const kim = 'kim';
const ola = 'ola';

describe('a saved view', () => {
  test('is visible to its author, a shared one to everybody', () => {
    expect([
      canSeeView({ by: kim, shared: false }, kim),
      canSeeView({ by: kim, shared: false }, ola),
      canSeeView({ by: kim, shared: true }, ola),
    ]).toEqual([true, false, true]);
  });
  test('is changed by its author, a shared one by people who manage rounds', () => {
    expect(canChangeView({ by: ola, shared: false }, ola, [])).toBe(true);
    expect(canChangeView({ by: ola, shared: false }, kim, ['coordinator'])).toBe(false);
    expect(canChangeView({ by: ola, shared: true }, kim, ['coordinator'])).toBe(true);
    expect(canChangeView({ by: kim, shared: true }, ola, ['information-owner'])).toBe(false);
  });
  test('is shared by people who manage rounds', () => {
    expect([canShareViews(['administrator']), canShareViews(['project-leader'])]).toEqual([true, false]);
  });
});
