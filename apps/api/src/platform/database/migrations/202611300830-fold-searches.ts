import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/**
 * Lets searches ignore rings, dots and accents: `search_fold` does the same as `foldText` of the contract, and a test
 * compares both.
 */
export class FoldSearches extends ForwardMigration {
  override readonly name = 'fold-searches-0202611300830';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      CREATE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN replace(replace(replace(translate(
        lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036F\u20D0-\u20FF]', '', 'g') COLLATE "und-x-icu"),
        'øđðłıŧ', 'oddlit'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')`);
    await acrossOrganisations(runner, ['datasets'], () =>
      runner.query(`
      UPDATE datasets SET search_text = search_fold(
        title || E'\\n' || coalesce(description, '') || E'\\n' || coalesce(unit, '') || E'\\n' || coalesce(source_system, '') || E'\\n' || coalesce(external_id, ''))`),
    );
  }
}
