import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import type { CommentKind } from './comments.query.js';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'comments' })
export class CommentRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) thread_id: Uuid = '';
  @Column({ type: 'uuid', nullable: true }) task_id: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) dataset_id: Uuid | null = null;
  @Column({ type: 'text' }) kind: CommentKind = 'comment';
  @Column({ type: 'text', nullable: true }) check_key: string | null = null;
  @Column({ type: 'text' }) text = '';
  @Column({ type: 'uuid' }) by_person_id: Uuid = '';
  @Column(instant) at: Instant = '';
  @Column({ ...instant, nullable: true }) edited_at: Instant | null = null;
  @Column({ ...instant, nullable: true }) deleted_at: Instant | null = null;
  @Column({ type: 'uuid', array: true }) mentions: readonly Uuid[] = [];
  @Column({ ...instant, nullable: true }) resolved_at: Instant | null = null;
  @Column({ type: 'uuid', nullable: true }) resolved_by: Uuid | null = null;
  @Column({ type: 'uuid', nullable: true }) assigned_person: Uuid | null = null;
  @Column({ type: 'text', nullable: true }) assigned_role: RoleKey | null = null;
  @Column({ type: 'date', nullable: true }) due_on: LocalDate | null = null;
  @Column({ type: 'integer' }) version = 1;
}
