import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { RequestLimits, limits } from './request-limits.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** The parts of a response that the limits use. */
class Answer extends EventEmitter {
  closed = false;

  end(): void {
    this.closed = true;
    this.emit('close');
  }
}
const enter = (all: RequestLimits, whose: string, answer: Answer, of: keyof typeof limits = 'person') =>
  all.enter(of, whose, answer as unknown as ServerResponse);
const settled = async (promise: Promise<unknown>): Promise<unknown> => {
  let state: unknown = 'waits';
  promise.then(
    () => {
      state = 'runs';
    },
    (error: unknown) => {
      state = error;
    },
  );
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return state;
};
const tooMany = expect.objectContaining({
  code: 'too-many-requests',
  facts: expect.objectContaining({ headers: { 'retry-after': '2' } }),
});

test('a person has eight requests at once, the next one waits, and others are not delayed', async () => {
  const all = new RequestLimits();
  const answers = Array.from({ length: 10 }, () => new Answer());
  const states = answers.map((one) => enter(all, 'a', one));
  expect(await Promise.all(states.map(settled))).toEqual([...Array<string>(8).fill('runs'), 'waits', 'waits']);
  expect(await settled(enter(all, 'b', new Answer()))).toBe('runs');
  answers[3]?.end();
  expect(await Promise.all(states.slice(8).map(settled))).toEqual(['runs', 'waits']);
});

test('a request that waits too long, or comes when too many wait, is told when to come again', async () => {
  const all = new RequestLimits();
  const states = Array.from({ length: limits.person.running + limits.person.waiting + 1 }, () =>
    enter(all, 'a', new Answer()),
  );
  states.forEach((one) => {
    one.catch(() => undefined);
  });
  expect(await settled(states.at(-1) ?? Promise.resolve())).toEqual(tooMany);
  expect(await settled(states.at(-2) ?? Promise.resolve())).toBe('waits');
  jest.advanceTimersByTime(2_000);
  expect(await settled(states.at(-2) ?? Promise.resolve())).toEqual(tooMany);
});

test('a closed connection passes its place to the next, and nothing is kept afterwards', async () => {
  const all = new RequestLimits();
  const running = Array.from({ length: 8 }, () => new Answer());
  await Promise.all(running.map((one) => enter(all, 'a', one)));
  const [gone, next] = [new Answer(), new Answer()];
  const states = [enter(all, 'a', gone), enter(all, 'a', next)];
  gone.closed = true;
  running[0]?.end();
  expect(await Promise.all(states.map(settled))).toEqual(['runs', 'runs']);
  for (const one of [...running.slice(1), next]) one.end();
  expect(all).toEqual({ lanes: new Map() });
});

test('open streams are counted separately, ten and no more', async () => {
  const all = new RequestLimits();
  const states = Array.from({ length: 11 }, () => enter(all, 'a', new Answer(), 'stream'));
  states.forEach((one) => {
    one.catch(() => undefined);
  });
  expect((await Promise.all(states.map(settled))).map((one) => one === 'runs')).toEqual([
    ...Array<boolean>(10).fill(true),
    false,
  ]);
  expect(await settled(enter(all, 'a', new Answer()))).toBe('runs');
});
