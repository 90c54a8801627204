import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'four_eyes_proposals' })
export class FourEyesProposalRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @Column({ type: 'uuid' }) proposed_by: Uuid = '';
  @Column(instant) proposed_at: Instant = '';
  @Column(instant) expires_at: Instant = '';
}
