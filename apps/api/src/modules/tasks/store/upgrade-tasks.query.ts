import type { Guide, Instant, Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { uuidV7Sql } from '../../../platform/database/uuid-v7-sql.js';

const upgrade = `
  WITH step AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS s (step smallint, role text, supporting text[])),
  upgraded AS (
    UPDATE tasks t SET role = s.role, supporting = s.supporting, version = t.version + 1, last_seq = t.last_seq + 1, updated_at = $4, updated_by = $5
    FROM step s WHERE t.organisation_id = $1 AND t.round_id = $2 AND t.step = s.step RETURNING t.id, t.last_seq
  )
  INSERT INTO task_events (organisation_id, id, task_id, round_id, seq, type, at, by_person_id, payload)
  SELECT $1, ${uuidV7Sql}, u.id, $2, u.last_seq, 'guide-upgraded', $4, $5, jsonb_build_object('from', $6::text, 'to', $7::text) FROM upgraded u`;

/** Every task of the round is judged by another version from now on; nothing else of it changes. */
export async function upgradeTasks(sql: Sql, roundId: Uuid, from: Guide, to: Guide, now: Instant): Promise<void> {
  const steps = to.steps.map((step) => ({ step: step.number, role: step.responsible, supporting: step.supporting }));
  await sql.execute(upgrade, [
    sql.organisationId,
    roundId,
    JSON.stringify(steps),
    now,
    sql.actor,
    from.version,
    to.version,
  ]);
}
