import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Tailoring, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'guide_versions' })
export class GuideVersionRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'integer' }) number = 0;
  @Column({ type: 'text' }) version = '';
  @Column({ type: 'jsonb' }) tailoring: Tailoring = {};
  @Column({ type: 'text', nullable: true }) reason: string | null = null;
  @Column(instant) created_at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) created_by: Uuid | null = null;
}
