import { LessThan } from 'typeorm';
import type { Instant } from '@stegvis/workflow';
import type { Sql } from './sql.js';
import { TickRow } from './tick.row.js';

export async function finishSlot(sql: Sql, task: string, slot: string): Promise<void> {
  await sql.manager.update(TickRow, { task, slot }, { finished_at: sql.now });
}

export async function giveSlotBack(sql: Sql, task: string, slot: string): Promise<void> {
  await sql.manager.delete(TickRow, { task, slot });
}

export async function purgeTicks(sql: Sql, before: Instant): Promise<void> {
  await sql.manager.delete(TickRow, { at: LessThan(before) });
}
