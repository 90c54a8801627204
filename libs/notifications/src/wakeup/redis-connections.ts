import type Bull from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import type { ReportError } from './wakeup.js';

/** The pause between two attempts to reach Redis grows to this many milliseconds. */
const longestPause = 2000;

/** Keeps the connections of one queue, since a queue whose Redis is down does not close by itself. */
export class RedisConnections {
  private readonly clients: Redis[] = [];
  private readonly waiting = new Set<() => void>();
  private reported = false;

  constructor(
    private readonly url: string,
    /** `producer`: a command that cannot be sent now fails at once. `consumer`: it waits for Redis to come back. */
    private readonly role: 'producer' | 'consumer',
    private readonly report: ReportError,
  ) {}

  options(): Bull.QueueOptions {
    return {
      prefix: 'stegvis',
      createClient: (type, given) => this.connect(type, given),
      // The sweep finds what a wake-up could not do, so jobs leave no trace and are never retried.
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
    };
  }

  /** Calls back at once, or when the first connection is ready; no longer once the returned function was called. */
  whenReady(callback: () => void): () => void {
    if (this.isReady()) callback();
    else this.waiting.add(callback);
    return () => this.waiting.delete(callback);
  }

  isReady(): boolean {
    return this.clients[0]?.status === 'ready';
  }

  disconnect(): void {
    this.waiting.clear();
    for (const client of this.clients) client.disconnect();
  }

  private connect(type: 'client' | 'subscriber' | 'bclient', given: RedisOptions = {}): Redis {
    const patient = type !== 'client' || this.role === 'consumer';
    const client = new Redis(this.url, {
      ...given,
      enableReadyCheck: false,
      connectTimeout: longestPause,
      retryStrategy: (times) => Math.min(times * 100, longestPause),
      ...(patient
        ? { maxRetriesPerRequest: null }
        : { maxRetriesPerRequest: 1, enableOfflineQueue: false, autoResendUnfulfilledCommands: false }),
    });
    client.on('error', (error) => {
      this.reportOnce(error);
    });
    this.clients.push(client);
    client.on('ready', () => {
      this.reported = false;
      if (!this.isReady()) return;
      const callbacks = [...this.waiting];
      this.waiting.clear();
      for (const callback of callbacks) callback();
    });
    return client;
  }

  /** Reports once for each time that Redis goes down, not at every attempt to reach it. */
  private reportOnce(error: unknown): void {
    if (this.reported) return;
    this.reported = true;
    this.report('redis', error);
  }
}
