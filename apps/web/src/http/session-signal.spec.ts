import { afterEach, expect, test } from '@jest/globals';
import { ProblemError } from './problem-error.js';
import { sessionSignal, withSession } from './session-signal.js';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  stop = () => undefined;
  sessionSignal.renew();
});

/** Answers the dialog. */
const answered = (back: boolean): void => {
  stop = sessionSignal.subscribe(() => {
    if (sessionSignal.isExpired()) {
      setTimeout(() => {
        sessionSignal.renew(back);
      }, 1);
    }
  });
};

/** Reports an ended session and throws, as the client does. */
function ending(times: number, status = 401) {
  let left = times;
  return async (): Promise<string> => {
    left -= 1;
    if (left < 0) return 'done';
    if (status === 401) sessionSignal.expire();
    throw new ProblemError({ type: '', title: '', status, detail: '', instance: '', code: 'not-signed-in' });
  };
}

test('an action is done once the person has signed in again', async () => {
  answered(true);
  await expect(
    Promise.all([withSession({ method: 'POST' }, ending(1)), withSession({ method: 'PATCH' }, ending(1))]),
  ).resolves.toEqual(['done', 'done']);
});

test('when the dialog is closed, the refusal is reported', async () => {
  answered(false);
  await expect(withSession({ method: 'POST' }, ending(1))).rejects.toMatchObject({ problem: { status: 401 } });
});

test('reads do not wait, nor do other refusals, and nothing waits when no dialog can be shown', async () => {
  await expect(withSession({ method: 'POST' }, ending(1))).rejects.toMatchObject({ problem: { status: 401 } });
  sessionSignal.renew();
  stop = sessionSignal.subscribe(() => undefined);
  await expect(withSession({ method: 'GET' }, ending(1))).rejects.toMatchObject({ problem: { status: 401 } });
  await expect(withSession({ method: 'POST' }, ending(1, 403))).rejects.toMatchObject({ problem: { status: 403 } });
});
