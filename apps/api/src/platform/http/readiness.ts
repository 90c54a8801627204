import { errorMessage } from '../error-code.js';

/** What has to be there before requests are sent here. Modules add their own checks. */
export class Readiness {
  private readonly checks = new Map<string, () => Promise<string | null>>();
  private stopping = false;

  /** `check` answers what is missing, in words, or null. */
  add(name: string, check: () => Promise<string | null>): void {
    this.checks.set(name, check);
  }

  /** From now on new requests should go elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Empty when everything is there. */
  async missing(): Promise<Readonly<Record<string, string>>> {
    if (this.stopping) return { process: 'stopping' };
    const results = await Promise.all([...this.checks].map(async ([name, check]) => [name, await check().catch((error: unknown) => errorMessage(error))] as const));
    return Object.fromEntries(results.flatMap(([name, missing]) => (missing === null ? [] : [[name, missing]])));
  }
}
