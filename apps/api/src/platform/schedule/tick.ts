import { DiscoveryService } from '@nestjs/core';

export interface TickOptions {
  /** No other tick has this name: the slots that were done are kept under it. */
  readonly task: string;
  /** The work is done once in each slot of so many seconds. */
  readonly seconds: number;
  /** How often somebody looks whether the slot is done, where that is more often than once: what failed is retried then. */
  readonly lookSeconds?: number;
  /** The message for the log when it fails. */
  readonly failed: string;
  /** One of the processes that work does it, or each process there is, for itself. */
  readonly by?: 'one-process' | 'every-process';
  /** It is also done when the process has started. */
  readonly atStart?: boolean;
}

/** Marks a method that runs by schedule. `TickSchedule` finds it. */
export const Tick = DiscoveryService.createDecorator<TickOptions>();
