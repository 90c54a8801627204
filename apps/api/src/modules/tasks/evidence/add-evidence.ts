import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@stegvis/contract';
import {
  addEvidence,
  replaceEvidence,
  type Decision,
  type Language,
  type TaskContext,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../../platform/http/problem.js';
import { Ids } from '../../../platform/ids/ids.js';
import { readNames } from '../../people/people.door.js';
import { toEvidenceViews } from './evidence-view.js';
import { findPiece, insertEvidence, readVersions, type NewEvidenceRow, type Piece } from './evidence.store.js';
import { TaskEffects } from '../command/task-effects.js';
import { problemOf } from '../command/task-problems.js';
import { TaskStore } from '../store/task-store.js';

/**
 * What it is evidence for: a check, or the whole task for `''`; or the piece of which it is another version, which has
 * a check.
 */
export interface About {
  readonly check: string;
  readonly replaces?: Uuid;
}

/** A link, or a stored file. */
export type NewEvidence = About & { readonly title: string } & (
    | { readonly kind: 'link'; readonly url: string }
    | {
        readonly kind: 'file';
        readonly fileId: string;
        readonly mediaType: string;
        readonly size: number;
        readonly sha256: string;
      }
  );

/** Adds evidence for a check or for the whole task, or a new version of a piece. Everybody who may answer the task may do so. */
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
      const former: { piece: Piece | null } = { piece: null };
      // Read under the task's lock, so that two who replace the same piece make two versions.
      const outcome = await this.tasks.update(sql, taskId, null, 'dataset', async (state, context) => {
        former.piece = await formerOf(sql, taskId, evidence);
        return judge(state, context, former.piece, { ...evidence, evidenceId: id });
      });
      if (outcome.kind !== 'done') {
        if (outcome.kind === 'unchanged') throw new Error('Evidence was added and nothing changed');
        throw await problemOf(sql, outcome, null, language);
      }
      const row = toRow(id, evidence, former.piece, { by: who.personId, at: outcome.moment.now });
      await insertEvidence(sql, taskId, row);
      await this.effects.apply(sql, outcome);
      const versions = await readVersions(sql, row.series_id);
      return orNotFound(
        toEvidenceViews(
          versions,
          taskId,
          await readNames(
            sql,
            versions.map((one) => one.added_by),
          ),
        )[0],
      );
    });
  }

  /** Judges the same without a change, so that nobody uploads a large file in vain. */
  mayAdd(who: Identity, taskId: Uuid, about: About, language: Language): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const outcome = await this.tasks.judge(sql, taskId, async (state, context) =>
        judge(state, context, await formerOf(sql, taskId, about), {
          check: about.check,
          evidenceId: taskId,
          title: '?',
        }),
      );
      if (outcome.kind !== 'unchanged') throw await problemOf(sql, outcome, null, language);
    });
  }
}

function judge(
  state: TaskState,
  context: TaskContext,
  former: Piece | null,
  { check, evidenceId, title }: Parameters<typeof addEvidence>[1],
): Decision {
  return former === null
    ? addEvidence(state, { check, evidenceId, title }, context)
    : replaceEvidence(state, former, { evidenceId, title }, context);
}

/** Null when nothing is replaced. A removed piece cannot be replaced, since that would restore it. */
async function formerOf(sql: Sql, taskId: Uuid, { replaces }: About): Promise<Piece | null> {
  if (replaces === undefined) return null;
  const piece = await findPiece(sql, taskId, replaces);
  if (piece === null || piece.removed) {
    throw new ProblemError('unknown-reference', { errors: [{ path: 'replaces', code: 'no-such-evidence' }] });
  }
  return piece;
}

function toRow(
  id: Uuid,
  evidence: NewEvidence,
  former: Piece | null,
  { by, at }: { readonly by: Uuid; readonly at: string },
): NewEvidenceRow {
  const file =
    evidence.kind === 'file'
      ? {
          file_id: evidence.fileId,
          media_type: evidence.mediaType,
          size: evidence.size,
          sha256: evidence.sha256,
        }
      : { file_id: null, media_type: null, size: null, sha256: null };
  const url = evidence.kind === 'link' ? evidence.url : null;
  const place = {
    check_key: former?.check ?? evidence.check,
    series_id: former?.seriesId ?? id,
    version: (former?.version ?? 0) + 1,
  };
  return {
    id,
    ...place,
    kind: evidence.kind,
    title: evidence.title,
    url,
    ...file,
    added_by: by,
    added_at: at,
  };
}
