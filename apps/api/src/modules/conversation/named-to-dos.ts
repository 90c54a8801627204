import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { lockComment, writeComment } from './comments.store.js';
import { ConversationRecord } from './conversation-record.js';
import { readToDosOf, type NamedToDo } from './open-to-dos.query.js';

/** The to-dos that conversations assigned to a person by name, which go to others when that person leaves. */
@Injectable()
export class NamedToDos {
  constructor(private readonly record: ConversationRecord) {}

  open(sql: Sql, personId: Uuid): Promise<readonly NamedToDo[]> {
    return readToDosOf(sql, personId);
  }

  /** `null` is the coordinator, who finds somebody. Returns how many were moved: those that were still assigned to `from`. */
  async handOver(sql: Sql, ids: readonly Uuid[], from: Uuid | null, to: Uuid | null): Promise<number> {
    let handed = 0;
    for (const id of [...ids].sort()) {
      const before = await lockComment(sql, id);
      const role = from === null ? 'coordinator' : null;
      const isAssigned =
        before?.assigned_person === from &&
        before.assigned_role === role &&
        before.resolved_at === null &&
        before.deleted_at === null;
      if (!isAssigned) continue;
      const given = { personId: to, role: to === null ? ('coordinator' as const) : null };
      const row = {
        ...before,
        assigned_person: given.personId,
        assigned_role: given.role,
        version: before.version + 1,
      };
      await writeComment(sql, row);
      await this.record.write(sql, 'comment.to-do-given', row, { ...given, dueOn: row.due_on });
      await this.record.notify(sql, row, before);
      handed += 1;
    }
    return handed;
  }
}
