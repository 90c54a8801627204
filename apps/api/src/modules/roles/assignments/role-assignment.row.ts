import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'role_assignments' })
export class RoleAssignmentRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'text' }) role: RoleKey = 'coordinator';
  @Column({ type: 'uuid' }) person_id: Uuid = '';
  @Column({ type: 'uuid', nullable: true }) round_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) dataset_id: Uuid | null = null;
  @Column({ type: 'date', nullable: true }) valid_from: LocalDate | null = null;
  @Column({ type: 'date', nullable: true }) valid_to: LocalDate | null = null;
  @Column(instant) created_at: Instant = '';
  @Column({ type: 'uuid', nullable: true }) created_by: Uuid | null = null;
  @Column({ ...instant, nullable: true }) ended_at: Instant | null = null;
  @Column({ type: 'uuid', nullable: true }) given_by_task: Uuid | null = null;
  @Column({ type: 'boolean' }) run_out_told = false;
}
