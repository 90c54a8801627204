import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ViewPage } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';

@Entity({ name: 'saved_views' })
export class SavedViewRow {
  @PrimaryColumn({ type: 'uuid' }) organisation_id: Uuid = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
  @Column({ type: 'uuid' }) by_person_id: Uuid = '';
  @Column({ type: 'text' }) page: ViewPage = 'tasks';
  @Column({ type: 'text' }) name = '';
  @Column({ type: 'text' }) query = '';
  @Column({ type: 'boolean' }) shared = false;
  @Column({ type: 'integer' }) version = 1;
}
