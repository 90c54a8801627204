import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { ImportField } from './recognise-columns.js';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'import_column_choices' })
export class ImportColumnChoiceRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'text' }) mark = '';
  @Column({ type: 'jsonb' }) columns: Readonly<Record<string, ImportField | null>> = {};
  @Column(instant) chosen_at: Instant = '';
}
