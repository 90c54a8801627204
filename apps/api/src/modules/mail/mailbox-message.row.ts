import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../platform/database/columns.js';

@Entity({ name: 'mailbox_messages' })
export class MailboxMessageRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'text' }) recipient = '';
  @Column({ type: 'text' }) subject = '';
  @Column({ type: 'text' }) text = '';
  @Column({ type: 'text' }) html = '';
  @Column({ type: 'jsonb' }) headers: Readonly<Record<string, unknown>> = {};
  @Column({ type: 'jsonb' }) attachments: Readonly<Record<string, unknown>> = {};
  @Column(instant) sent_at: Instant = '';
}
