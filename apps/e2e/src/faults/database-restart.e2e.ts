import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startProduct, type Product } from '../support/product.js';
import { Walker } from '../support/walker.js';

jest.setTimeout(180_000);

let product: Product;
let walker: Walker;

beforeAll(async () => {
  product = await startProduct();
  walker = await Walker.setUp(product.url);
});
afterAll(async () => {
  await product.dispose();
});

const postmaster = async () =>
  Number((await readFile(join(product.dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

test('a database that restarts gives 503 for a while, never a 200 for what was not stored, and the product heals by itself', async () => {
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
  await new Promise((resolve) => setTimeout(resolve, 500));
  // A fast shutdown of the whole database: the product has to bring its embedded one back.
  process.kill(await postmaster(), 'SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  running = false;
  await Promise.all(work);
  const deadline = Date.now() + 30_000;
  let ready = 0;
  while (ready !== 200 && Date.now() < deadline) {
    ready = (await fetch(`${product.url}/health/ready`)).status;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(ready).toBe(200);
  expect([...statuses].filter((status) => ![201, 503].includes(status))).toEqual([]);
  expect(statuses.has(503)).toBe(true);
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const id of acknowledged) expect((await walker.admin.get(`/datasets/${id}`)).status).toBe(200);
});
