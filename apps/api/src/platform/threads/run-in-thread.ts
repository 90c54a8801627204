import { Worker } from 'node:worker_threads';
import { errorCode } from '../error-code.js';

export interface ThreadLimits {
  /** Of the thread's own memory; what it shares with nobody. */
  readonly megabytes: number;
  readonly seconds: number;
}

/** A thread that was stopped since it took more than it may. */
export class ThreadLimit extends Error {
  constructor(readonly of: keyof ThreadLimits) {
    super(`The thread took more ${of} than it may`);
    this.name = 'ThreadLimit';
  }
}

export interface ThreadWork<Message> {
  /** Where its script stands, without extension: `new URL('./read-file.thread', import.meta.url)`. */
  readonly script: URL;
  /** Copied to the thread, which finds it in `workerData`. */
  readonly input: unknown;
  readonly limits: ThreadLimits;
  readonly heard: (message: Message) => void;
  /** Stops the thread; the answer then fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A thread runs what was built: tests that run from the source, which Node does not read, build before. */
const built = (script: URL): URL => new URL(`${script.href.replace('/apps/api/src/', '/apps/api/dist/')}.js`);

/** Work that would make everybody wait, in a thread of its own that ends with it.
 *  @throws ThreadLimit, the signal's reason, or whatever the thread threw */
export function runInThread<Message>({ script, input, limits, heard, signal }: ThreadWork<Message>): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(built(script), {
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
      // What was on its way when the thread was stopped is told to nobody.
      if (signal?.aborted !== true) heard(message);
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
