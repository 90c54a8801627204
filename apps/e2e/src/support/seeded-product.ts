import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyOf, type Template, runOn } from '../../../api/test/shared-server.js';
import { livelyRound, type LivelyRound } from './lively-round.js';
import { startOn, type Product } from './product.js';
import { Walker, type KeptWalker } from './walker.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const libs = ['contract', 'notifications', 'theme', 'wording', 'workflow'];

export interface SeededProduct extends Product {
  /** Runs a statement as the owner of the tables, instead of waiting until time has passed. */
  asOwner(statement: string): Promise<void>;
}

/** Starts the product with an empty database. */
export async function startProduct(environment: Record<string, string> = {}): Promise<SeededProduct> {
  const database = await copyOf(template('empty', () => Promise.resolve('')));
  const product = await startOn(database, environment);
  return { ...product, asOwner: (statement) => runOn(database.url, statement) };
}

type KeptRound = Omit<LivelyRound, 'walker'> & { readonly walker: KeptWalker };

/** Starts the product with the people and the round of `livelyRound`, whose clients are signed in. */
export async function startLively(
  environment: Record<string, string> = {},
): Promise<{ readonly product: Product; readonly round: LivelyRound }> {
  const database = await copyOf(
    template('lively', async ({ url }) => {
      const round = await livelyRound(await Walker.setUp(url));
      return JSON.stringify({ ...round, walker: round.walker.keep() } satisfies KeptRound);
    }),
  );
  // The clients signed in when the template was made, which may be long ago.
  const product = await startOn(database, { SIGN_IN_AGAIN_MINUTES: '1440', ...environment });
  const kept: KeptRound = JSON.parse(database.note);
  return { product, round: { ...kept, walker: Walker.from(product.url, kept.walker) } };
}

function template(kind: string, work: (product: Product) => Promise<string>): Template {
  return {
    name: `${kind}_${fingerprint()}`,
    fill: async (url) => {
      const product = await startOn({ url, drop: () => Promise.resolve() });
      try {
        return await work(product);
      } finally {
        await product.dispose();
        // A copy would be taken for a restored backup, and its mail be held.
        await runOn(url, 'DELETE FROM installation_mark');
      }
    },
  };
}

/** Changes with every build of the product and with what a template is filled with. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['apps/api/dist', ...libs.map((lib) => `libs/${lib}/dist`)]) {
    for (const file of readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      const { size, mtimeMs } = statSync(join(repository, folder, file));
      hash.update(`${folder}/${file} ${String(size)} ${String(mtimeMs)}\n`);
    }
  }
  const here = fileURLToPath(new URL('.', import.meta.url));
  for (const file of readdirSync(here).toSorted()) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex').slice(0, 16);
}
