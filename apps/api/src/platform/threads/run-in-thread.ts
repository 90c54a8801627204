import { Worker } from 'node:worker_threads';
import { errorCode } from '../error-code.js';

export interface ThreadLimits {
  /** The limit of the thread's own heap. */
  readonly megabytes: number;
  readonly seconds: number;
}

/** A thread was stopped since it exceeded its limits. */
export class ThreadLimit extends Error {
  constructor(readonly of: keyof ThreadLimits) {
    super(`The thread took more ${of} than it may`);
    this.name = 'ThreadLimit';
  }
}

export interface ThreadWork<Message> {
  /** Its script in `apps/api/dist`: `modules/inventory/import/inventory.thread.js`. */
  readonly script: string;
  /** Copied to the thread, which finds it in `workerData`. */
  readonly input: unknown;
  readonly limits: ThreadLimits;
  readonly onMessage: (message: Message) => void;
  /** Stops the thread; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Threads run built code, also in tests: they are started by Node, which cannot read the source. */
const built = new URL('../../../dist/', import.meta.url);

/**
 * Runs work that would block everybody in a thread of its own.
 * @throws ThreadLimit, the signal's reason, or whatever the thread threw
 */
export function runInThread<Message>({ script, input, limits, onMessage, signal }: ThreadWork<Message>): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL(script, built), {
    workerData: input,
    execArgv: [],
    env: {},
    resourceLimits: {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: Math.ceil(limits.megabytes / 8),
    },
  });
  return new Promise<void>((resolve, reject) => {
    const stop = (reason: unknown): void => {
      reject(reason instanceof Error ? reason : new Error(String(reason)));
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      stop(new ThreadLimit('seconds'));
    }, limits.seconds * 1000);
    const abandon = (): void => {
      stop(signal?.reason);
    };
    signal?.addEventListener('abort', abandon);
    worker.on('message', (message: Message) => {
      // Messages that arrive after the thread was stopped are ignored.
      if (signal?.aborted !== true) onMessage(message);
    });
    worker.on('error', (error) => {
      stop(errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadLimit('megabytes') : error);
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandon);
      if (code === 0) resolve();
      else reject(new Error(`A thread ended with ${String(code)}`));
    });
  });
}
