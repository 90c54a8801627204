import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '@stegvis/workflow';
import { instant } from './columns.js';

@Entity({ name: 'installation_mark' })
export class InstallationMarkRow {
  @PrimaryColumn({ type: 'boolean' }) one = true;
  @Column({ type: 'text' }) place = '';
  @Column({ type: 'bigint' }) beat = 0;
  @Column({ ...instant, nullable: true }) restored_at: Instant | null = null;
}
