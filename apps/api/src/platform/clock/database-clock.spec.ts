import { describe, expect, test } from '@jest/globals';
import { DatabaseClock } from './database-clock.js';

const noon = Date.parse('2026-03-02T12:00:00.000Z');

describe('the database’s clock', () => {
  test.each([
    ['two hours ahead', 7_200_000],
    ['two hours behind', -7_200_000],
    ['right', 0],
  ])('is right on a machine that is %s', async (_, off) => {
    let passed = 0;
    const clock = new DatabaseClock(
      () => Promise.resolve(noon + passed),
      () => noon + passed + off,
    );
    await clock.sync();
    expect(clock.now()).toBe('2026-03-02T12:00:00.000Z');
    passed = 5_000;
    expect(clock.now()).toBe('2026-03-02T12:00:05.000Z');
    expect(clock.skew()).toBeCloseTo(-off / 1000);
  });

  test("keeps the last difference while the database is away, and notices when the machine's clock was set", async () => {
    let away = false;
    let off = 60_000;
    const clock = new DatabaseClock(
      () => (away ? Promise.reject(new Error('away')) : Promise.resolve(noon)),
      () => noon + off,
    );
    await clock.sync();
    away = true;
    await expect(clock.sync()).rejects.toThrow('away');
    expect(clock.now()).toBe('2026-03-02T12:00:00.000Z');
    away = false;
    off = -60_000;
    await clock.sync();
    expect(clock.now()).toBe('2026-03-02T12:00:00.000Z');
  });

  test('ignores an answer during which the machine’s clock was set', async () => {
    let off = 0;
    const clock = new DatabaseClock(
      () => {
        off -= 3_600_000;
        return Promise.resolve(noon);
      },
      () => noon + off,
    );
    await clock.sync();
    expect(clock.skew()).toBe(0);
  });
});
