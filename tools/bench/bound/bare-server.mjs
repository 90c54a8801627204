// Bare Fastify and pg: the statements run on the product's own database, and the answer is prepared. There is no
// session, no row-level security and no rule, so the ratio shows what the product adds.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import compress from '@fastify/compress';
import fastify from 'fastify';
import pg from 'pg';
import { fill, tellsTask } from './command-template.mjs';

const { databaseUrl, connections, routes } = JSON.parse(readFileSync(process.env.BENCH_BOUND, 'utf8'));
const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
const server = fastify({ logger: false });
await server.register(compress, {
  encodings: ['gzip'],
  threshold: 2048,
  zlibOptions: { level: 4 },
  globalDecompression: false,
});

async function withClient(work) {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

function serveRead(place, { path, statements, answer }) {
  const none = {};
  const prepared = statements.map(({ text, values }, number) => ({
    name: `r${place}s${number}`,
    text,
    values: values.map((pieces) => fill(pieces, none)),
  }));
  server.get(path, async () => {
    await withClient(async (client) => {
      for (const statement of prepared) await client.query(statement);
    });
    return answer;
  });
}

/**
 * The URL names the task, If-Match its version; the result of statements that read the task is used without any check.
 */
function serveCommand(place, { path, statements, answer }) {
  const named = statements.map((statement, number) => ({ ...statement, name: `c${place}s${number}` }));
  server.post(`${path}/:task`, async (request, reply) => {
    const key = createHash('sha256').update(request.headers['idempotency-key']).digest();
    const version = Number(request.headers['if-match'].replaceAll('"', ''));
    const known = { task: request.params.task, version, key };
    await withClient(async (client) => {
      for (const { name, text, values } of named) {
        if (values.length === 0) {
          await client.query(text);
          continue;
        }
        const { rows } = await client.query({ name, text, values: values.map((pieces) => fill(pieces, known)) });
        if (tellsTask({ text })) {
          Object.assign(known, { dataset: rows[0].facts.dataset_id, sequence: rows[0].facts.last_seq });
        }
      }
    });
    reply.header('etag', `"${version + 1}"`);
    return answer;
  });
}

for (const [place, route] of routes.entries()) (route.method === 'POST' ? serveCommand : serveRead)(place, route);

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
console.log('The bound is ready');
