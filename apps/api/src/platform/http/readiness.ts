import { errorMessage } from '../error-code.js';

/** What has to work before requests are sent to this process. Modules add their own checks. */
export class Readiness {
  private readonly checks = new Map<string, () => Promise<string | null>>();
  private readonly remarks = new Map<string, () => Promise<string | null>>();
  private stopping = false;

  /** `check` returns what is missing, in words, or null. */
  add(name: string, check: () => Promise<string | null>): void {
    this.checks.set(name, check);
  }

  /** Adds a note for operators that does not make the process unready: `remark` returns it in words, or null. */
  remark(name: string, remark: () => Promise<string | null>): void {
    this.remarks.set(name, remark);
  }

  /** From now on new requests should go to another process. */
  stop(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Empty when everything works. */
  async missing(): Promise<Readonly<Record<string, string>>> {
    if (this.stopping) return { process: 'stopping' };
    return said(this.checks);
  }

  /** Empty when there is no note. */
  noted(): Promise<Readonly<Record<string, string>>> {
    return said(this.remarks);
  }
}

async function said(
  checks: ReadonlyMap<string, () => Promise<string | null>>,
): Promise<Readonly<Record<string, string>>> {
  const results = await Promise.all(
    [...checks].map(
      async ([name, check]) => [name, await check().catch((error: unknown) => errorMessage(error))] as const,
    ),
  );
  return Object.fromEntries(results.flatMap(([name, words]) => (words === null ? [] : [[name, words]])));
}
