import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates saved views: the filters of a list under a name. */
export class CreateSavedViews extends ForwardMigration {
  override readonly name = 'create-saved-views-0202611231900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_views (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        by_person_id uuid NOT NULL,
        page text NOT NULL CONSTRAINT saved_views_page_known CHECK (page IN ('matrix', 'tasks', 'inventory', 'people', 'history')),
        name text NOT NULL CONSTRAINT saved_views_name_length CHECK (char_length(name) BETWEEN 1 AND 60),
        query text NOT NULL CONSTRAINT saved_views_query_length CHECK (char_length(query) <= 2000),
        shared boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT saved_views_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT saved_views_person_fkey FOREIGN KEY (organisation_id, by_person_id) REFERENCES people (organisation_id, id)
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX saved_views_name_key ON saved_views (organisation_id, by_person_id, page, lower(name))',
    );
    await tenantTable(runner, 'saved_views');
  }
}
