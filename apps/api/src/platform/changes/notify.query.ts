import type pg from 'pg';

export async function notify(client: pg.Client, channel: string, texts: readonly string[]): Promise<void> {
  await client.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [channel, texts]);
}
