import { Injectable } from '@nestjs/common';
import { roleKeys, type Uuid } from '@stegvis/workflow';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { Ids } from '../../platform/ids/ids.js';
import { planNotices, type Intent, type PlannedNotice, type WaitingTask } from './plan-notices.js';
import type { RoleScope } from './reminders.door.js';
import { ToldTasks, type ToldTask } from './told-tasks.js';

const batch = 1_000;

const waiting = 'SELECT DISTINCT organisation_id AS id FROM notice_intents LIMIT 1000';
/** Whoever takes an intent deletes it in the transaction that writes what follows from it; others go past. */
const take = `
  DELETE FROM notice_intents WHERE organisation_id = $1 AND id IN (
    SELECT id FROM notice_intents WHERE organisation_id = $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, task_id, actor_id, detail, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS created_at`;
const insert = `
  INSERT INTO notices (organisation_id, id, subject_type, subject_id, kind, series, recipient_id, group_key, due_at, detail)
  SELECT $1, n.id, 'task', n.subject_id, n.kind, n.series, n.recipient_id, n.group_key, n.since + make_interval(secs => $3), n.detail
  FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, subject_id uuid, kind text, series text, recipient_id uuid, group_key text, since timestamptz, detail jsonb)
  WHERE NOT EXISTS (
    SELECT 1 FROM notices told WHERE told.organisation_id = $1 AND told.subject_id = n.subject_id AND told.series = n.series AND told.recipient_id = n.recipient_id)
  ON CONFLICT ON CONSTRAINT notices_once_key DO NOTHING`;

interface IntentRow {
  readonly id: number;
  readonly kind: Intent['kind'];
  readonly task_id: Uuid | null;
  readonly actor_id: Uuid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly created_at: string;
}

/** Makes of what happened the notices that follow: one for each person who holds the move now. Runs late or twice without harm. */
@Injectable()
export class ExpandIntents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: ToldTasks,
    private readonly ids: Ids,
    private readonly configuration: Configuration,
    private readonly log: Log,
  ) {}

  /** An organisation whose intents cannot be read does not hold up the others. */
  async run(): Promise<void> {
    const organisations = await this.unitOfWork.dispatch((sql) => sql.query<{ id: Uuid }>(waiting));
    for (const { id } of organisations) {
      try {
        while ((await this.unitOfWork.run(id, null, (sql) => this.expand(sql))) === batch);
      } catch (error) {
        this.log.error({ err: error, organisation: id }, 'what happened could not be made into notices');
      }
    }
  }

  private async expand(sql: Sql): Promise<number> {
    const taken = await sql.query<IntentRow>(take, [sql.organisationId, batch]);
    if (taken.length === 0) return 0;
    const intents: Intent[] = [];
    for (const row of taken.toSorted((a, b) => a.id - b.id)) intents.push(...(await this.intentsOf(sql, row)));
    const told = await this.tasks.byIds(sql, [...new Set(intents.map((one) => one.taskId))]);
    await this.write(sql, planNotices(intents, new Map([...told].map(([id, task]) => [id, waitingTask(task)]))));
    return taken.length;
  }

  /** A role that changed is about every task that waits for it. */
  private async intentsOf(sql: Sql, row: IntentRow): Promise<Intent[]> {
    const { kind, actor_id: actorId, created_at: createdAt } = row;
    if (row.task_id !== null) return [{ kind, taskId: row.task_id, actorId, detail: row.detail, createdAt }];
    const scope = scopeOf(row.detail);
    const only = scope.personId === undefined ? {} : { onlyTo: scope.personId };
    const ids = await this.tasks.waitingFor(sql, scope);
    return ids.map((taskId) => ({ kind, taskId, actorId, detail: {}, createdAt, ...only }));
  }

  private async write(sql: Sql, notices: readonly PlannedNotice[]): Promise<void> {
    if (notices.length === 0) return;
    const rows = notices.map((one) => ({
      id: this.ids.next(),
      subject_id: one.taskId,
      kind: one.kind,
      series: one.series,
      recipient_id: one.recipientId,
      group_key: one.groupKey,
      since: one.since,
      detail: one.detail,
    }));
    await sql.execute(insert, [sql.organisationId, JSON.stringify(rows), this.configuration.values.noticeQuietSeconds]);
  }
}

const waitingTask = (task: ToldTask): WaitingTask => ({ id: task.id, turn: task.turn, movers: task.movers.map((mover) => mover.personId) });

function scopeOf(detail: Readonly<Record<string, unknown>>): RoleScope {
  const { role, roundId, datasetId, personId } = detail;
  const id = (value: unknown): Uuid | null => (typeof value === 'string' ? value : null);
  // What is written as a role was one: the door takes nothing else.
  return { role: isRole(role) ? role : 'coordinator', roundId: id(roundId), datasetId: id(datasetId), ...(typeof personId === 'string' ? { personId } : {}) };
}

const isRole = (value: unknown): value is RoleScope['role'] => roleKeys.some((role) => role === value);
