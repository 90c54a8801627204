import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applicationLogin } from '../src/platform/database/application-login.js';
import { migrateDatabase } from '../src/platform/database/migrate.js';
import { copyOf, emptyDatabaseOfOwn } from './shared-server.js';
import type { OwnDatabase } from './shared-server.js';

const source = fileURLToPath(new URL('../src/platform/database', import.meta.url));

/** A database on the shared server, as `migrateDatabase` leaves it. */
export interface TestDatabase extends OwnDatabase {
  /** The address for the running product, whose login has few rights. */
  readonly appUrl: string;
}

const withLogin = (database: OwnDatabase): TestDatabase => ({
  ...database,
  appUrl: applicationLogin(database.url).url,
});

export async function testDatabase(): Promise<TestDatabase> {
  return withLogin(
    await copyOf({
      name: `template_${fingerprint()}`,
      fill: async (url) => {
        await migrateDatabase(url, applicationLogin(url));
        return '';
      },
    }),
  );
}

/** An empty database, for tests that migrate it themselves. */
export const emptyDatabase = async (): Promise<TestDatabase> => withLogin(await emptyDatabaseOfOwn());

/** Changes whenever a migration or the code that it calls does. */
function fingerprint(): string {
  const files = [
    ...readdirSync(join(source, 'migrations')).map((file) => join(source, 'migrations', file)),
    ...['tenant-table.ts', 'roles.ts', 'application-login.ts'].map((file) => join(source, file)),
  ];
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
