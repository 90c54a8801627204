import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Creates the only way to erase text from the record: the text and its salt are deleted, the seal and its hash stay,
 * and an event records it. The owner of the tables may call it, the product's own role may not.
 */
export class LetRecordedTextBeErased extends ForwardMigration {
  override readonly name = 'let-recorded-text-be-erased-0202611300122';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION erase_recorded_text(organisation uuid, event uuid, why text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        mark CONSTANT jsonb := '{"erased": true}';
        of_kind text := 'audit';
      BEGIN
        PERFORM set_config('app.organisation', organisation::text, true);
        -- Sealing must not read the text before and write its seal after.
        PERFORM pg_advisory_xact_lock(hashtextextended('seal ' || organisation::text, 0));
        UPDATE audit_events SET subject_title = NULL, detail = mark WHERE organisation_id = organisation AND id = event;
        IF NOT FOUND THEN
          of_kind := 'task';
          UPDATE task_events SET payload = mark WHERE organisation_id = organisation AND id = event;
        END IF;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the organisation has no such event' USING ERRCODE = 'no_data_found';
        END IF;
        UPDATE audit_seals SET salt = NULL WHERE organisation_id = organisation AND kind = of_kind AND event_id = event;
        INSERT INTO audit_events (organisation_id, id, at, action, subject_type, subject_id, detail)
        VALUES (organisation, gen_random_uuid(), date_trunc('milliseconds', clock_timestamp()), 'record.erased', 'event', event, jsonb_build_object('reason', why));
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION erase_recorded_text(uuid, uuid, text) FROM PUBLIC');
  }
}
