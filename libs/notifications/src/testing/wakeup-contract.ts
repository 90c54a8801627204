import type { ReportError, Wakeup } from '../wakeup/wakeup.js';
import type { TestKit } from './outbox-contract.js';

export interface WakeupHarness {
  /** Opens a wake-up as one process would. */
  open(settings: { readonly sweepMilliseconds: number; readonly report: ReportError }): Wakeup | Promise<Wakeup>;
  close(): Promise<void>;
}

const never = 3_600_000;

/** The contract of every wake-up, with Redis or without. */
export function wakeupContract(
  { afterAll, afterEach, beforeAll, describe, expect, test }: TestKit,
  name: string,
  start: () => Promise<WakeupHarness>,
): void {
  describe(`wake-up contract: ${name}`, () => {
    let on: WakeupHarness;
    const opened: Wakeup[] = [];
    beforeAll(async () => {
      on = await start();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((wakeup) => wakeup.close()));
    });
    afterAll(() => on.close());

    const open = async (sweepMilliseconds = never, report: ReportError = () => undefined): Promise<Wakeup> => {
      const wakeup = await on.open({ sweepMilliseconds, report });
      opened.push(wakeup);
      return wakeup;
    };

    test('delivers a wake to the handler', async () => {
      const wakeup = await open();
      const woken: (string | null)[] = [];
      wakeup.onWake((id) => {
        woken.push(id);
        return Promise.resolve();
      });
      await wakeup.wake('n1');
      await until(() => woken.length > 0);
      expect(woken).toEqual(['n1']);
    });

    test('sweeps without being woken', async () => {
      const woken: (string | null)[] = [];
      (await open(30)).onWake((id) => {
        woken.push(id);
        return Promise.resolve();
      });
      await until(() => woken.length >= 3);
      expect(new Set(woken)).toEqual(new Set([null]));
    });

    test('reports an error of a handler, and continues', async () => {
      const troubles: string[] = [];
      const wakeup = await open(never, (where, error) =>
        troubles.push(`${where}: ${error instanceof Error ? error.message : String(error)}`),
      );
      const woken: (string | null)[] = [];
      wakeup.onWake((id) => {
        woken.push(id);
        return woken.length === 1 ? Promise.reject(new Error('broke')) : Promise.resolve();
      });
      await wakeup.wake('n1');
      await until(() => woken.length === 1);
      await wakeup.wake('n2');
      await until(() => woken.length === 2);
      expect(troubles).toEqual(['wake handler: broke']);
    });

    test('never calls the handler twice at once, and each wake is followed by a run that begins after it', async () => {
      const wakeup = await open(20);
      let running = 0;
      let most = 0;
      let begun = 0;
      const covered = new Set<string>();
      const asked = new Map<string, number>();
      wakeup.onWake(async (id) => {
        running += 1;
        begun += 1;
        most = Math.max(most, running);
        await pause(5);
        running -= 1;
        for (const one of asked.keys()) if (id === null || id === one) covered.add(one);
      });
      for (let count = 0; count < 20; count += 1) {
        asked.set(`n${count}`, begun);
        await wakeup.wake(`n${count}`);
      }
      await until(() => covered.size === 20);
      expect(most).toBe(1);
    });

    test('waits for the current run when it closes, and calls nothing afterwards', async () => {
      const wakeup = await open(20);
      let ended = 0;
      let begun = 0;
      wakeup.onWake(async () => {
        begun += 1;
        await pause(50);
        ended += 1;
      });
      await wakeup.wake('n1');
      await until(() => begun > 0);
      await wakeup.close();
      expect(ended).toBe(begun);
      const after = begun;
      await wakeup.wake('n2');
      await pause(100);
      expect(begun).toBe(after);
    });

    test('accepts one handler', async () => {
      const wakeup = await open();
      wakeup.onWake(() => Promise.resolve());
      expect(() => {
        wakeup.onWake(() => Promise.resolve());
      }).toThrow('one wake handler');
    });
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Rejects when the condition has not become true within the time. */
export async function until(condition: () => boolean, milliseconds = 120_000): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited >= milliseconds) throw new Error(`Not so within ${milliseconds} ms`);
    await pause(10);
  }
}
