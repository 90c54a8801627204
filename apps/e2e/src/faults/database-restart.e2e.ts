import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../support/patience.js';
import { startEmbedded, type Product } from '../support/product.js';
import { Walker } from '../support/walker.js';

let product: Product;
let walker: Walker;

beforeAll(async () => {
  product = await startEmbedded();
  walker = await Walker.setUp(product.url);
});
afterAll(async () => {
  await product.dispose();
});

const postmaster = async () =>
  Number((await readFile(join(product.dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

test('a restart of the database causes 503 for a while, never a 200 for what was not stored, and the product recovers by itself', async () => {
  const acknowledged: string[] = [];
  const statuses = new Set<number>();
  let running = true;
  const work = Array.from({ length: 4 }, async (_, worker) => {
    for (let n = 0; running; n += 1) {
      const answer = await walker.admin.post<{ id: string }>('/datasets', {
        title: `Mängd ${String(worker)}-${String(n)}`,
      });
      statuses.add(answer.status);
      if (answer.status === 201) acknowledged.push(answer.body.id);
    }
  });
  await eventually(
    () => 'Nothing is stored',
    async () => acknowledged.at(9),
  );
  // A fast shutdown of the whole database: the product has to start its embedded one again.
  process.kill(await postmaster(), 'SIGINT');
  await eventually(
    () => 'The outage is never told',
    async () => statuses.has(503) || undefined,
  );
  const before = acknowledged.length;
  await eventually(
    () => 'It does not heal',
    async () => acknowledged.at(before),
  );
  running = false;
  await Promise.all(work);
  expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
  const others = [...statuses].filter((status) => ![201, 503].includes(status));
  expect(others.length === 0 ? '' : `${others.join(', ')}\n${product.output()}`).toBe('');
  expect(statuses.has(503)).toBe(true);
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const id of acknowledged) expect((await walker.admin.get(`/datasets/${id}`)).status).toBe(200);
});
