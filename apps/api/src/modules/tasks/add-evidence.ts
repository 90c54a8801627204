import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@stegvis/contract';
import { addEvidence, type Language, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Ids } from '../../platform/ids/ids.js';
import { insertEvidence } from './evidence.query.js';
import { TaskEffects } from './task-effects.js';
import { problemOf } from './task-problems.js';
import { readNames, type EvidenceRow } from './task-details.query.js';
import { TaskStore, type UpdateOutcome } from './task-store.js';
import { toEvidenceView } from './task-view.js';

/** A link, or a file that is in the store already. */
export type NewEvidence = { readonly check: string; readonly title: string } & (
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'file'; readonly fileId: string; readonly mediaType: string; readonly size: number; readonly sha256: string }
);

/** Adds evidence for a check or for the task as a whole; whoever may answer may. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly tasks: TaskStore,
    private readonly effects: TaskEffects,
  ) {}

  run(who: Identity, taskId: Uuid, evidence: NewEvidence, language: Language): Promise<EvidenceView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const id = this.ids.next();
      const outcome = await this.judge(sql, taskId, id, evidence);
      if (outcome.kind !== 'done') {
        if (outcome.kind === 'unchanged') throw new Error('Evidence was added and nothing changed');
        throw await problemOf(sql, outcome, null, language);
      }
      const row = toRow(id, evidence, who.personId, outcome.moment.now);
      await insertEvidence(sql, taskId, { ...row, file_id: evidence.kind === 'file' ? evidence.fileId : null });
      await this.effects.apply(sql, outcome);
      const names = await readNames(sql, [who.personId]);
      return toEvidenceView(row, taskId, (person) => ({ id: person, name: names.get(person) ?? '' }));
    });
  }

  /** The same judgement without the deed, so that nobody uploads a large file in vain. */
  mayAdd(who: Identity, taskId: Uuid, check: string, language: Language): Promise<void> {
    const unreal = { check, title: '?', kind: 'link', url: '' } as const;
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const outcome = await this.tasks.judge(sql, taskId, (state, context) => addEvidence(state, { ...unreal, evidenceId: taskId }, context));
      if (outcome.kind !== 'unchanged') throw await problemOf(sql, outcome, null, language);
    });
  }

  private judge(sql: Sql, taskId: Uuid, evidenceId: Uuid, { check, title }: NewEvidence): Promise<UpdateOutcome> {
    return this.tasks.update(sql, taskId, null, 'dataset', (state, context) => addEvidence(state, { check, evidenceId, title }, context));
  }
}

function toRow(id: Uuid, evidence: NewEvidence, by: Uuid, at: string): EvidenceRow {
  const file = evidence.kind === 'file' ? { media_type: evidence.mediaType, size: evidence.size, sha256: evidence.sha256 } : { media_type: null, size: null, sha256: null };
  const url = evidence.kind === 'link' ? evidence.url : null;
  return { id, check_key: evidence.check, kind: evidence.kind, title: evidence.title, url, ...file, added_by: by, added_at: at };
}
