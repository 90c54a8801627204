import type { QueryRunner } from 'typeorm';

export interface TenantTableOptions {
  /** The privileges of the product's own role. Without DELETE and UPDATE a table is append-only. */
  readonly privileges?: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
  /** The column that names the organisation. */
  readonly column?: string;
  /** The dispatcher's privileges on this table, in every organisation. Only for tables that mail needs. */
  readonly dispatcher?: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
}

const everything = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * Creates row-level security that binds the owner too, and the grants. Every table with an organisation's data has to
 * use this.
 */
export async function tenantTable(runner: QueryRunner, table: string, options: TenantTableOptions = {}): Promise<void> {
  const mine = `${options.column ?? 'organisation_id'} = nullif(current_setting('app.organisation', true), '')::uuid`;
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY tenant ON ${table} USING (${mine}) WITH CHECK (${mine})`);
  await runner.query(`GRANT ${(options.privileges ?? everything).join(', ')} ON ${table} TO stegvis_app`);
  if (options.dispatcher === undefined) return;
  await runner.query(`CREATE POLICY dispatcher ON ${table} TO stegvis_dispatcher USING (true) WITH CHECK (true)`);
  await runner.query(`GRANT ${options.dispatcher.join(', ')} ON ${table} TO stegvis_dispatcher`);
}

/**
 * A table of the installation itself. The test that looks for tables without a policy has to name it, with its reason.
 */
export async function installationTable(
  runner: QueryRunner,
  table: string,
  privileges: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[] = everything,
): Promise<void> {
  await runner.query(`GRANT ${privileges.join(', ')} ON ${table} TO stegvis_app`);
}
