import type { ImportReport } from '@stegvis/contract';
import type { Language } from '@stegvis/wording';
import type { Uuid } from '@stegvis/workflow';
import type { Clock } from '../../../platform/clock/clock.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { problemDocument } from '../../../platform/http/problem-document.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { translateError } from '../../../platform/http/translate-error.js';
import { claimFollowed, failFollowed, finishFollowed, writeProgress } from './dataset-imports.store.js';
import type { ImportProgress } from './import-progress.js';
import { undoSeconds } from './limits.js';

/**
 * Progress is written even when nothing has changed: a silent import would count as interrupted, and the same statement
 * notices a cancellation in another process.
 */
const tickMilliseconds = 300;

const cancelled = (): ProblemError => new ProblemError('import-cancelled');

/**
 * Writes the progress of an import outside of its transaction and without waiting: an import that holds a connection
 * must not wait for another one.
 */
export class FollowedImport implements ImportProgress {
  private readonly stop = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private latest: { readonly done: number; readonly total: number | null } = { done: 0, total: null };
  private saving = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly who: Identity,
    private readonly id: Uuid,
  ) {
    this.timer = setInterval(() => void this.tick(), tickMilliseconds);
    this.timer.unref();
  }

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  reportRows(done: number, total: number): void {
    this.latest = { done, total };
  }

  async startWriting(): Promise<void> {
    this.latest = { done: 0, total: null };
    if (!(await this.within((sql) => claimFollowed(sql, this.id, this.clock.now())))) throw cancelled();
  }

  async finish(report: ImportReport): Promise<void> {
    this.close();
    const saved = !report.dryRun && report.created + report.updated > 0;
    const when = { now: this.clock.now(), undoUntil: saved ? this.clock.after(undoSeconds) : null };
    if (!(await this.within((sql) => finishFollowed(sql, this.id, report, when)))) throw cancelled();
  }

  async fail(error: unknown, language: Language): Promise<void> {
    this.close();
    const problem = translateError(error) ?? new ProblemError('internal');
    const document = problemDocument(problem, language, `/api/v1/dataset-imports/${this.id}`);
    await this.unitOfWork
      .apart(() => this.within((sql) => failFollowed(sql, this.id, document, this.clock.now())))
      .catch(() => undefined);
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async tick(): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    try {
      const { latest } = this;
      const alive = await this.unitOfWork.apart(() =>
        this.within((sql) => writeProgress(sql, this.id, { ...latest, now: this.clock.now() })),
      );
      if (!alive) this.stop.abort(cancelled());
    } catch {
      // The next report follows soon, so a failure must not fail the import.
    } finally {
      this.saving = false;
    }
  }

  private within<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(this.who.organisationId, this.who.personId, work);
  }
}
