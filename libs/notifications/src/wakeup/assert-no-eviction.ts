import { Redis } from 'ioredis';

/** Thrown for a Redis that evicts keys when memory is short, which would silently lose jobs of a queue. */
export class EvictionPolicyError extends Error {
  constructor(readonly policy: string) {
    super(
      `Redis has maxmemory-policy ${policy}; a queue needs noeviction (redis-cli config set maxmemory-policy noeviction)`,
    );
  }
}

/**
 * Rejects with an EvictionPolicyError when Redis may evict keys. A Redis that cannot be reached now is no error, since
 * it is disposable.
 */
export async function assertNoEviction(redisUrl: string): Promise<'ok' | 'unreachable'> {
  const policy = await evictionPolicy(redisUrl);
  if (policy === null) return 'unreachable';
  if (policy !== 'noeviction') throw new EvictionPolicyError(policy);
  return 'ok';
}

/** The policy is read from INFO, since CONFIG is forbidden on hosted servers. */
async function evictionPolicy(redisUrl: string): Promise<string | null> {
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: 2000,
    commandTimeout: 2000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const memory = await client.info('memory');
    return /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'unknown';
  } catch {
    return null;
  } finally {
    client.disconnect();
  }
}
