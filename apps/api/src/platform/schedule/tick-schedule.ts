import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Tick, type TickOptions } from './tick.js';
import { Ticks } from './ticks.js';

/** Sets an interval for every method that is marked with `@Tick`. Nest's scheduler clears them all before the shutdown. */
@Injectable()
export class TickSchedule implements OnApplicationBootstrap {
  private readonly methods = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly registry: SchedulerRegistry,
    private readonly ticks: Ticks,
  ) {}

  onApplicationBootstrap(): void {
    // A class that is provided under two tokens is one instance, whose ticks are set once.
    const providers = new Map(this.discovery.getProviders().map((one) => [one.instance as unknown, one]));
    for (const [instance, provider] of providers) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const name of this.methods.getAllMethodNames(Object.getPrototypeOf(instance) as object | null)) {
        const tick = this.discovery.getMetadataByDecorator(Tick, provider, name);
        if (tick !== undefined) this.set(tick, methodOf(instance, name));
      }
    }
  }

  private set(tick: TickOptions, work: () => Promise<void>): void {
    const run = (): void => void this.ticks.run(tick, work);
    this.registry.addInterval(tick.task, setInterval(run, (tick.lookSeconds ?? tick.seconds) * 1000));
    if (tick.atStart === true) run();
  }
}

function methodOf(instance: object, name: string): () => Promise<void> {
  return async () => {
    const method: unknown = Reflect.get(instance, name);
    if (typeof method === 'function') await method.call(instance);
  };
}
