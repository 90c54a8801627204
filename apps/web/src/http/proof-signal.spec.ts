import { afterEach, expect, test } from '@jest/globals';
import { ProblemError } from './problem-error.js';
import { proofSignal, withProof } from './proof-signal.js';

const refusal = (code: string): ProblemError =>
  new ProblemError({ type: '', title: '', status: 403, detail: '', instance: '', code });
let stop: () => void = () => undefined;
afterEach(() => {
  stop();
});

const asked = (answers: boolean): void => {
  stop = proofSignal.subscribe(() => {
    if (proofSignal.isAsked()) {
      queueMicrotask(() => {
        proofSignal.settle(answers);
      });
    }
  });
};

/** Refuses this many requests, then succeeds. */
function refusing(times: number, code = 'sign-in-again') {
  let left = times;
  return async (): Promise<string> => {
    left -= 1;
    if (left >= 0) throw refusal(code);
    return 'done';
  };
}

test('an action that needs a proof is done once it is given', async () => {
  asked(true);
  await expect(withProof(refusing(1))).resolves.toBe('done');
});

test('when the proof is cancelled, the refusal is reported', async () => {
  asked(false);
  await expect(withProof(refusing(1))).rejects.toMatchObject({ problem: { code: 'sign-in-again' } });
});

test('a failed proof is not asked for again, and other refusals not at all', async () => {
  asked(true);
  await expect(withProof(refusing(2))).rejects.toMatchObject({ problem: { code: 'sign-in-again' } });
  await expect(withProof(refusing(1, 'forbidden'))).rejects.toMatchObject({ problem: { code: 'forbidden' } });
});

test('several actions share one dialog', async () => {
  let times = 0;
  stop = proofSignal.subscribe(() => {
    if (!proofSignal.isAsked()) return;
    times += 1;
    setTimeout(() => {
      proofSignal.settle(true);
    }, 1);
  });
  await expect(Promise.all([withProof(refusing(1)), withProof(refusing(1))])).resolves.toEqual(['done', 'done']);
  expect(times).toBe(1);
});

test('the refusal stays when no dialog can be shown', async () => {
  await expect(withProof(refusing(1))).rejects.toMatchObject({ problem: { code: 'sign-in-again' } });
});
