import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'set_up_codes' })
export class SetUpCodeRow {
  @PrimaryColumn({ type: 'bytea' }) code_hash: Buffer = Buffer.alloc(0);
  @Column(instant) shown_at: Instant = '';
}
