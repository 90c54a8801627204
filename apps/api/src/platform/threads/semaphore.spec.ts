import { expect, test } from '@jest/globals';
import { Semaphore } from './semaphore.js';

test('the limit holds, waiters run in the order in which they came, and a failure frees its place', async () => {
  const turns = new Semaphore(2);
  const began: string[] = [];
  const end = new Map<string, (error?: Error) => void>();
  const work = (name: string) =>
    turns.run(() => {
      began.push(name);
      return new Promise<void>((resolve, reject) =>
        end.set(name, (error) => {
          if (error === undefined) resolve();
          else reject(error);
        }),
      );
    });
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(work);
  await Promise.resolve();
  expect(began).toEqual(['a', 'b']);
  end.get('b')?.(new Error('no'));
  await expect(b).rejects.toThrow('no');
  expect(began).toEqual(['a', 'b', 'c']);
  end.get('a')?.();
  await a;
  expect(began).toEqual(['a', 'b', 'c', 'd']);
  end.get('c')?.();
  end.get('d')?.();
  await Promise.all([c, d]);
});
