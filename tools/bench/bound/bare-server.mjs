// The least program that does the same visible work: bare Fastify and pg, the product's own statements, an answer of the same content.
// No session, no row-level security, no transaction, nothing worked out: what the product adds to this is what the ratio shows.
import { readFileSync } from 'node:fs';
import compress from '@fastify/compress';
import fastify from 'fastify';
import pg from 'pg';
import { forPg } from './recording.mjs';

const { databaseUrl, connections, routes } = JSON.parse(readFileSync(process.env.BENCH_BOUND, 'utf8'));
const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
const server = fastify({ logger: false });
await server.register(compress, {
  encodings: ['gzip'],
  threshold: 2048,
  zlibOptions: { level: 4 },
  globalDecompression: false,
});

for (const [place, { path, statements, answer }] of routes.entries()) {
  const prepared = statements.map(({ text, values }, number) => ({
    name: `r${place}s${number}`,
    text,
    values: forPg(values),
  }));
  server.get(path, async () => {
    const client = await pool.connect();
    try {
      for (const statement of prepared) await client.query(statement);
    } finally {
      client.release();
    }
    return answer;
  });
}

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
console.log('The bound is ready');
