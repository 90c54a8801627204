import { connectOwner, once, startPostgres } from './postgres.mjs';
import { startProduct } from './product.mjs';

/** One database and one product for all benchmarks of a run. */
export async function openStage() {
  const postgres = await startPostgres();
  const closing = [() => postgres.stop()];
  const close = async () => {
    for (const step of closing.reverse()) await step();
  };
  try {
    const databaseUrl = await newDatabase(postgres, 'bench');
    const product = await startProduct(databaseUrl);
    closing.push(() => product.stop());
    const owner = await connectOwner(databaseUrl);
    closing.push(() => owner.close());
    return { postgres, databaseUrl, product, owner, installer: {}, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Creates an empty database, or a copy of another that has no connections. */
export async function newDatabase(postgres, name, template) {
  await once(postgres.url, `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  return postgres.urlOf(name);
}
