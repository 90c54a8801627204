import type { Uuid } from '@stegvis/workflow';
import pg from 'pg';
import type { Logger } from 'pino';
import { connectionOptions } from '../database/connection-options.js';
import type { Sql } from '../database/sql.js';
import { ChangeFeed } from './change-feed.js';
import type { Change } from './change-feed.js';
import { notify } from './notify.query.js';

const channel = 'stegvis_changes';
/**
 * Changes are gathered for this long before they are sent, since every NOTIFY is a commit that waits for a lock of the
 * whole database.
 */
const gatherMilliseconds = 25;
const mostPerMessage = 30;
const retryMilliseconds = 500;

interface Message {
  readonly organisation: Uuid;
  readonly changes: readonly Change[];
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'organisation' in value && 'changes' in value;

/**
 * LISTEN/NOTIFY over one connection per process. A lost connection is opened again; what was sent meanwhile is lost.
 */
export class PostgresChangeFeed extends ChangeFeed {
  private readonly listeners = new Map<Uuid, Set<(change: Change) => void>>();
  private readonly gathered = new Map<Uuid, Change[]>();
  private timer: NodeJS.Timeout | undefined;
  private client: pg.Client | undefined;
  private closed = false;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {
    super();
  }

  async open(): Promise<void> {
    const client = new pg.Client({ ...connectionOptions(this.url, 'stegvis_app', 1), pipeline: false });
    client.on('error', () => undefined);
    client.on('end', () => {
      this.reconnect(client);
    });
    client.on('notification', ({ payload }) => {
      this.deliver(payload);
    });
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    this.client = client;
  }

  override publish(sql: Sql, ...changes: readonly Change[]): void {
    const { organisationId } = sql;
    if (organisationId === null || changes.length === 0) return;
    sql.afterCommit(() => {
      this.gathered.set(organisationId, [...(this.gathered.get(organisationId) ?? []), ...changes]);
      this.timer ??= setTimeout(() => {
        this.flush();
      }, gatherMilliseconds);
    });
  }

  override listen(organisation: Uuid, listener: (change: Change) => void): () => void {
    const all = this.listeners.get(organisation) ?? new Set();
    this.listeners.set(organisation, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0) this.listeners.delete(organisation);
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private flush(): void {
    this.timer = undefined;
    const texts = [...this.gathered].flatMap(([organisation, changes]) =>
      Array.from({ length: Math.ceil(changes.length / mostPerMessage) }, (_, part) =>
        JSON.stringify({
          organisation,
          changes: changes.slice(part * mostPerMessage, (part + 1) * mostPerMessage),
        } satisfies Message),
      ),
    );
    this.gathered.clear();
    // The connection takes one statement after the other.
    this.sending = this.sending.then(() => this.send(texts));
  }

  private async send(texts: readonly string[]): Promise<void> {
    try {
      if (this.client === undefined) throw new Error('nobody hears');
      await notify(this.client, channel, texts);
    } catch {
      // Pages of this process are notified even when others cannot be.
      for (const text of texts) this.deliver(text);
    }
  }

  private deliver(text: string | undefined): void {
    if (text === undefined) return;
    const message: unknown = JSON.parse(text);
    if (!isMessage(message)) return;
    for (const listener of this.listeners.get(message.organisation) ?? []) message.changes.forEach(listener);
  }

  private reconnect(lost: pg.Client): void {
    if (this.client === lost) this.client = undefined;
    if (this.closed) return;
    this.logger.warn('the connection that hears changes was lost');
    const retry = setTimeout(() => {
      if (!this.closed && this.client === undefined) this.open().catch(() => undefined);
    }, retryMilliseconds);
    retry.unref();
  }
}
