import { DiscoveryService } from '@nestjs/core';

export interface TickOptions {
  /** A name that no other tick has. The slots that were done are stored under it. */
  readonly task: string;
  /** The length of a slot. The work is done once in each. */
  readonly seconds: number;
  /** How often a process looks whether the work of the slot is done, by default once a slot. Work that failed is retried then. */
  readonly lookSeconds?: number;
  /** The message for the log when it fails. */
  readonly failed: string;
  /** One of the working processes does it for all (the default), or each process does it for itself. */
  readonly by?: 'one-process' | 'every-process';
  /** The work is also done when the process has started. */
  readonly atStart?: boolean;
}

/** Marks a method that runs by schedule. `TickSchedule` finds it. */
export const Tick = DiscoveryService.createDecorator<TickOptions>();
