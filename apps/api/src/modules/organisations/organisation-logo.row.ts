import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'organisation_logos' })
export class OrganisationLogoRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @Column({ type: 'text' }) media_type: 'image/svg+xml' | 'image/png' = 'image/png';
  @Column({ type: 'bytea' }) content: Buffer = Buffer.alloc(0);
  @Column(instant) created_at: Instant = '';
}
