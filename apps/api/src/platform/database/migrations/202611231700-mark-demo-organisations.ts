import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from './forward-migration.js';

/**
 * Marks demo municipalities, and creates the only way to delete one. The product's role cannot delete history; this
 * function can, but only for an organisation that is a demo and that the transaction is scoped to. It looks the tables
 * up, so that tables of later migrations are emptied too, and begins with those that no other table refers to.
 */
export class MarkDemoOrganisations extends ForwardMigration {
  override readonly name = 'mark-demo-organisations-0202611231700';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisations ADD COLUMN demo boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE FUNCTION discard_demo_organisation(discarded uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        is_demo boolean;
        remaining regclass[];
        next_table regclass;
        known uuid[];
      BEGIN
        IF discarded IS DISTINCT FROM nullif(current_setting('app.organisation', true), '')::uuid THEN
          RAISE EXCEPTION 'the transaction belongs to another organisation' USING ERRCODE = 'insufficient_privilege';
        END IF;
        SELECT demo INTO is_demo FROM organisations WHERE id = discarded FOR UPDATE;
        IF is_demo IS NOT TRUE THEN
          RAISE EXCEPTION 'not a demo' USING ERRCODE = 'insufficient_privilege';
        END IF;
        -- Whoever is in the middle of something is waited for, in the order in which commands take their locks.
        PERFORM 1 FROM rounds WHERE organisation_id = discarded FOR UPDATE;
        PERFORM 1 FROM datasets WHERE organisation_id = discarded FOR UPDATE;
        PERFORM 1 FROM tasks WHERE organisation_id = discarded FOR UPDATE;
        PERFORM 1 FROM people WHERE organisation_id = discarded FOR UPDATE;
        SELECT coalesce(array_agg(account_id), '{}') INTO known FROM memberships WHERE organisation_id = discarded;
        SELECT array_agg(c.oid::regclass ORDER BY c.oid DESC) INTO remaining FROM pg_class c
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND a.attnum > 0 AND NOT a.attisdropped
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition;
        WHILE cardinality(remaining) > 0 LOOP
          SELECT t INTO next_table FROM unnest(remaining) WITH ORDINALITY AS r (t, place)
            WHERE NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.confrelid = t AND f.conrelid <> t AND f.conrelid = ANY(remaining))
            ORDER BY place LIMIT 1;
          IF next_table IS NULL THEN
            RAISE EXCEPTION 'tables refer to each other in a circle: %', remaining;
          END IF;
          EXECUTE format('DELETE FROM %s WHERE organisation_id = $1', next_table) USING discarded;
          remaining := array_remove(remaining, next_table);
        END LOOP;
        DELETE FROM organisations WHERE id = discarded;
        -- An account that is left without any organisation has no use; whoever runs an installation with other organisations keeps theirs.
        DELETE FROM accounts a WHERE a.id = ANY(known) AND NOT EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id)
          AND (NOT a.installation_administrator OR NOT EXISTS (SELECT FROM memberships));
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION discard_demo_organisation(uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION discard_demo_organisation(uuid) TO stegvis_app');
  }
}
