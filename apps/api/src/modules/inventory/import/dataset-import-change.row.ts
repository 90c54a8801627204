import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Uuid } from '@stegvis/workflow';

@Entity({ name: 'dataset_import_changes' })
export class DatasetImportChangeRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) import_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) dataset_id: Uuid = '';
  @Column({ type: 'integer' }) version = 0;
  @Column({ type: 'jsonb', nullable: true }) before: Readonly<Record<string, unknown>> | null = null;
  @Column({ type: 'jsonb', nullable: true }) after: Readonly<Record<string, unknown>> | null = null;
}
