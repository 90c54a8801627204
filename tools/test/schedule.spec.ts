import { expect, test } from '@jest/globals';
import { runAll } from './schedule.mjs';

interface Part {
  readonly name: string;
  readonly needs?: readonly string[];
  readonly alone?: boolean;
  readonly byNx?: boolean;
}

/**
 * Runs parts that each end at the next turn of the event loop. @returns which parts ran together, in the order of
 * beginning
 */
async function together(parts: readonly Part[]): Promise<string[]> {
  const running = new Set<string>();
  const seen: string[] = [];
  await runAll(parts, async ({ name }: Part) => {
    running.add(name);
    seen.push([...running].join('+'));
    await new Promise((resolve) => setImmediate(resolve));
    running.delete(name);
  });
  return seen;
}

test('two parts run at a time', async () => {
  expect(await together([{ name: 'a' }, { name: 'b' }, { name: 'c' }])).toEqual([
    'a',
    'a+b',
    expect.stringMatching(/c$/),
  ]);
});

test('a part that uses the whole machine waits until nothing runs, and nothing begins beside it', async () => {
  expect(await together([{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }])).toEqual(['a', 'a+c', 'b']);
  expect(await together([{ name: 'b', alone: true }, { name: 'a' }])).toEqual(['b', 'a']);
});

test('a part waits for the parts that it needs, if those run at all', async () => {
  expect(await together([{ name: 'b', needs: ['a'] }, { name: 'a' }])).toEqual(['a', 'b']);
  expect(await together([{ name: 'b', needs: ['a'] }])).toEqual(['b']);
});

test('two parts of Nx never run at once', async () => {
  expect(await together([{ name: 'a', byNx: true }, { name: 'b', byNx: true }, { name: 'c' }])).toEqual([
    'a',
    'a+c',
    'c+b',
  ]);
});
