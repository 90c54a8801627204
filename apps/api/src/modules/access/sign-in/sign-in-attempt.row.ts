import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Uuid } from '@stegvis/workflow';
import { instant } from '../../../platform/database/columns.js';

@Entity({ name: 'sign_in_attempts' })
export class SignInAttemptRow {
  @PrimaryColumn({ type: 'text' }) subject = '';
  @PrimaryColumn(instant) at: Instant = '';
  @PrimaryColumn({ type: 'uuid' }) id: Uuid = '';
}
