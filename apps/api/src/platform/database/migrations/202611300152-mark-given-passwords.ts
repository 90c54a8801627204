import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/** Marks a password that somebody else chose, which the owner has to replace before anything else. */
export class MarkGivenPasswords extends ForwardMigration {
  override readonly name = 'mark-given-passwords-0202611300152';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts ADD COLUMN password_given boolean NOT NULL DEFAULT false');
  }
}
