import { testDatabase } from './test-database.js';
import { Pools } from '../src/platform/database/pools.js';

/** A migrated database of its own, without the application. */
export async function openTestPools(): Promise<{ readonly pools: Pools; readonly url: string; end(): Promise<void> }> {
  const database = await testDatabase();
  const pools = await Pools.open({ url: database.appUrl, connections: 8, logger: { warn: () => undefined } });
  const end = async (): Promise<void> => {
    await pools.close();
    await database.drop();
  };
  return { pools, url: database.url, end };
}
