import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '@stegvis/workflow';
import { instant } from './columns.js';

@Entity({ name: 'ticks' })
export class TickRow {
  @PrimaryColumn({ type: 'text' }) task = '';
  @PrimaryColumn({ type: 'text' }) slot = '';
  @Column(instant) at: Instant = '';
  @Column({ ...instant, nullable: true }) finished_at: Instant | null = null;
}
