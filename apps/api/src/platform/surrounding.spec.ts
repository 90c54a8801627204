import { setImmediate as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Surrounding } from './surrounding.js';

const colour = new Surrounding<string>();
const size = new Surrounding<number>();
const both = (): readonly unknown[] => [colour.get(), size.get()];

describe('what surrounds some work', () => {
  test('is found by all that the work calls and starts, and nowhere else', async () => {
    let started: Promise<readonly unknown[]> | undefined;
    await colour.run('red', async () => {
      await pause();
      started = pause().then(both);
      await size.run(1, async () => {
        await pause();
        expect(both()).toEqual(['red', 1]);
      });
      expect(both()).toEqual(['red', undefined]);
    });
    expect(await started).toEqual(['red', undefined]);
    expect(both()).toEqual([undefined, undefined]);
  });

  test('is replaced by a value further in, and comes back', () => {
    colour.run('red', () => {
      size.run(1, () => {
        colour.run('blue', () => {
          expect(both()).toEqual(['blue', 1]);
        });
        expect(both()).toEqual(['red', 1]);
      });
    });
  });

  test('is left without touching the rest', () => {
    colour.run('red', () => {
      size.run(1, () => {
        colour.outside(() => {
          expect(both()).toEqual([undefined, 1]);
        });
        expect(both()).toEqual(['red', 1]);
      });
    });
  });
});
