import { Injectable } from '@nestjs/common';
import { removeEvidence, restoreEvidence, type Language, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { findPiece, markRemoved } from './evidence.store.js';
import { TaskEffects } from '../command/task-effects.js';
import { problemOf } from '../command/task-problems.js';
import { TaskStore } from '../store/task-store.js';

/** Removes a piece of evidence, or restores it. Files and record stay. Everybody who may answer the task may do so. */
@Injectable()
export class RemoveEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly effects: TaskEffects,
  ) {}

  run(who: Identity, taskId: Uuid, evidenceId: Uuid, move: 'remove' | 'restore', language: Language): Promise<void> {
    const rule = move === 'remove' ? removeEvidence : restoreEvidence;
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      // Read under the task's lock, so that two who remove at once remove it once.
      const outcome = await this.tasks.update(sql, taskId, null, 'dataset', async (state, context) =>
        rule(state, orNotFound(await findPiece(sql, taskId, evidenceId)), context),
      );
      if (outcome.kind === 'unchanged') return;
      if (outcome.kind !== 'done') throw await problemOf(sql, outcome, null, language);
      const { seriesId } = orNotFound(await findPiece(sql, taskId, evidenceId));
      await markRemoved(sql, seriesId, move === 'remove' ? { at: outcome.moment.now, by: who.personId } : null);
      await this.effects.apply(sql, outcome);
    });
  }
}
