import type Bull from 'bull';
import { OneAtATime } from './one-at-a-time.js';
import type { RedisConnections } from './redis-connections.js';
import { Wakeup, type ReportError, type WakeHandler } from './wakeup.js';

/** The only queue of the product. Its jobs hold an id and nothing else. */
export const wakeupQueue = 'wakeups';
export type WakeupQueue = Bull.Queue<{ id: string }>;

export interface BullSettings {
  /** Milliseconds between two sweeps, which find what Redis lost. */
  readonly sweepMilliseconds: number;
  readonly report: ReportError;
}

/**
 * A producer gives up quickly and a consumer waits patiently, so each has a queue object and connections of its own.
 */
export interface WakeupQueues {
  readonly producer: { readonly queue: WakeupQueue; readonly connections: RedisConnections };
  readonly consumer: { readonly queue: WakeupQueue; readonly connections: RedisConnections };
}

const wakeMilliseconds = 1000;
const closeMilliseconds = 3000;

/**
 * Sends wake-ups between processes over Redis. Redis is disposable: when it is down, emptied or full, work is only
 * delayed.
 */
export class BullWakeup extends Wakeup {
  private runner: OneAtATime | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly queues: WakeupQueues,
    private readonly settings: BullSettings,
  ) {
    super();
    for (const { queue } of [queues.producer, queues.consumer]) {
      // Bull repeats the errors of its connections here; they are reported already, and without a listener they would
      // end the process.
      queue.on('error', () => undefined);
      // Bull names its connection in a promise that nobody awaits: closing before Redis answers would end the process
      // too.
      Object.assign(queue, { setWorkerName: () => Promise.resolve() });
    }
  }

  override async wake(id: string): Promise<void> {
    // The process is ending: the row is in the outbox, and another process's sweep finds it.
    if (this.closed) return;
    const { queue, connections } = this.queues.producer;
    let forget = (): void => undefined;
    try {
      // A new process may wake before it is connected, so it waits; one that has lost Redis for longer drops the wake.
      const ready = new Promise<void>((resolve) => {
        forget = connections.whenReady(resolve);
      });
      await within(wakeMilliseconds, ready);
      await within(wakeMilliseconds, queue.add({ id }));
    } catch (error) {
      forget();
      this.settings.report('wake', error);
    }
  }

  override onWake(handler: WakeHandler): void {
    if (this.runner !== null) throw new Error('A process has one wake handler');
    const { report, sweepMilliseconds } = this.settings;
    const runner = new OneAtATime(handler, report);
    this.runner = runner;
    this.timer = setInterval(() => void runner.run(null), sweepMilliseconds);
    const { queue, connections } = this.queues.consumer;
    connections.whenReady(() => {
      queue
        .process((job) => runner.run(job.data.id))
        .catch((error: unknown) => {
          report('wake queue', error);
        });
    });
  }

  override async close(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.runner?.close();
    const { producer, consumer } = this.queues;
    const closing = Promise.allSettled([producer.queue.close(true), consumer.queue.close(true)]);
    await within(closeMilliseconds, closing).catch(() => undefined);
    for (const { connections } of [producer, consumer]) connections.disconnect();
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
