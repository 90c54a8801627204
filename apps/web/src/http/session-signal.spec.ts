import { afterEach, expect, test } from '@jest/globals';
import { ProblemError } from './problem-error.js';
import { sessionSignal, withSession } from './session-signal.js';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  stop = () => undefined;
  sessionSignal.renew();
});

/** The dialog stands there, and is answered so. */
const answered = (back: boolean): void => {
  stop = sessionSignal.subscribe(() => {
    if (sessionSignal.isExpired()) {
      setTimeout(() => {
        sessionSignal.renew(back);
      }, 1);
    }
  });
};

/** As the client does: says so to the shell, and throws. */
function ending(times: number, status = 401) {
  let left = times;
  return async (): Promise<string> => {
    left -= 1;
    if (left < 0) return 'done';
    if (status === 401) sessionSignal.expire();
    throw new ProblemError({ type: '', title: '', status, detail: '', instance: '', code: 'not-signed-in' });
  };
}

test('what was pressed is done once the person is back', async () => {
  answered(true);
  await expect(
    Promise.all([withSession({ method: 'POST' }, ending(1)), withSession({ method: 'PATCH' }, ending(1))]),
  ).resolves.toEqual(['done', 'done']);
});

test('whoever closes the dialog hears why it was not done', async () => {
  answered(false);
  await expect(withSession({ method: 'POST' }, ending(1))).rejects.toMatchObject({ problem: { status: 401 } });
});

test('what is only read does not wait, other refusals neither, and nothing where nobody can ask', async () => {
  await expect(withSession({ method: 'POST' }, ending(1))).rejects.toMatchObject({ problem: { status: 401 } });
  sessionSignal.renew();
  stop = sessionSignal.subscribe(() => undefined);
  await expect(withSession({ method: 'GET' }, ending(1))).rejects.toMatchObject({ problem: { status: 401 } });
  await expect(withSession({ method: 'POST' }, ending(1, 403))).rejects.toMatchObject({ problem: { status: 403 } });
});
