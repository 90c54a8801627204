import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeDataFolder } from './data-folder.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { prepareCluster } from './prepare-cluster.js';

export interface RunningServer {
  /** The address for the owner of the tables. */
  readonly url: string;
  /** The inode of one of the folder's files, which a copy of the folder does not share. */
  readonly mark: string;
  stop(): Promise<void>;
}

/** Locks the data folder for this process and starts the server in it. */
export async function startEmbedded(dataDir: string): Promise<RunningServer> {
  const giveBack = await takeDataFolder(dataDir);
  try {
    const cluster = await prepareCluster(dataDir);
    const server = new EmbeddedPostgres(cluster);
    const mark = String((await stat(join(cluster.folder, 'PG_VERSION'))).ino);
    const stop = async (): Promise<void> => {
      await server.stop();
      await giveBack();
    };
    await server.start().catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return { url: server.url, mark, stop };
  } catch (error) {
    await giveBack();
    throw error;
  }
}
