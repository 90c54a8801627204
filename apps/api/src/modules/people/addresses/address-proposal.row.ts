import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'address_proposals' })
export class AddressProposalRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ type: 'text' }) email = '';
  @Column({ type: 'uuid' }) proposed_by: Uuid = '';
  @Column(instant) proposed_at: Instant = '';
}
