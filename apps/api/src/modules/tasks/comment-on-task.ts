import { Injectable } from '@nestjs/common';
import type { CommentView } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { ProblemError, found } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditTrail } from '../history/history.door.js';
import { activeAmong, readNames } from './task-details.query.js';
import { insertComment, listComments, readTaskPlace, type CommentRow } from './task-history.query.js';

/** Talk about a task. Everybody in the organisation may take part. */
@Injectable()
export class CommentOnTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly trail: AuditTrail,
    private readonly feed: ChangeFeed,
  ) {}

  run(who: Identity, taskId: Uuid, text: string, mentions: readonly Uuid[]): Promise<CommentView> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const place = found(await readTaskPlace(sql, taskId));
      const mentioned = [...new Set(mentions)];
      const known = await activeAmong(sql, mentioned);
      if (mentioned.some((id) => !known.has(id))) throw new ProblemError('unknown-reference', { errors: [{ path: 'mentions', code: 'no-such-person' }] });
      const row: CommentRow = { id: this.ids.next(), text, by_person_id: who.personId, at: this.clock.now(), mentions: mentioned };
      await insertComment(sql, taskId, row);
      await this.trail.write(sql, {
        action: 'task.commented',
        subject: { type: 'task', id: taskId, title: place.dataset_title },
        roundId: place.round_id,
        datasetId: place.dataset_id,
        detail: { step: place.step, commentId: row.id },
      });
      this.feed.publish(sql, { type: 'task', id: taskId, taskId, roundId: place.round_id, datasetId: place.dataset_id });
      const [view] = await viewsOf(sql, [row]);
      return found(view);
    });
  }

  list(who: Identity, taskId: Uuid, query: PageQuery): Promise<Page<CommentView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      found(await readTaskPlace(sql, taskId));
      const page = await listComments(sql, taskId, query);
      return { ...page, items: [...(await viewsOf(sql, page.items))] };
    });
  }
}

async function viewsOf(sql: Sql, rows: readonly CommentRow[]): Promise<readonly CommentView[]> {
  const names = await readNames(sql, [...new Set(rows.flatMap((row) => [row.by_person_id, ...row.mentions]))]);
  const refOf = (id: Uuid): CommentView['by'] => ({ id, name: names.get(id) ?? '' });
  return rows.map((row) => ({ id: row.id, text: row.text, by: refOf(row.by_person_id), at: row.at, mentions: row.mentions.map(refOf) }));
}
