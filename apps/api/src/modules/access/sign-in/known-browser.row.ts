import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'known_browsers' })
export class KnownBrowserRow {
  @PrimaryColumn({ type: 'bytea' }) token_hash: Buffer = Buffer.alloc(0);
  @PrimaryColumn({ type: 'uuid' }) account_id: Uuid = '';
  @Column(instant) last_used_at: Instant = '';
}
