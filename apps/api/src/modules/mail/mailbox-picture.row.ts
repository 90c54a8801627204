import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Uuid } from '@stegvis/workflow';

@Entity({ name: 'mailbox_pictures' })
export class MailboxPictureRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'text' }) content_id = '';
  @Column({ type: 'bytea' }) content: Buffer = Buffer.alloc(0);
}
