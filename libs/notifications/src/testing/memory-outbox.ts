import { Outbox, type ClaimedNotice } from '../delivery/outbox.js';

export type NoticeState = 'planned' | 'sent' | 'dead' | 'suppressed';

export interface MemoryNotice {
  readonly id: string;
  readonly organisationId: string;
  readonly recipientId: string;
  readonly kind: string;
  /** Goes into one mail with the other bundled notices of the same person. */
  readonly bundled: boolean;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

interface Row extends MemoryNotice {
  state: NoticeState;
  reason: string | null;
  nextAt: number;
  mailId: string | null;
  lease: { readonly token: string; readonly until: number } | null;
  attempts: number;
  crashes: number;
  firstAttemptAt: number | null;
  addressRefused: boolean;
}

const crashesUntilDead = 3;

/** An outbox without a database, with the same promises: the contract's first reader. */
export class MemoryOutbox extends Outbox {
  private readonly rows = new Map<string, Row>();
  private leases = 0;

  constructor(private readonly clock: { epoch(): number }) {
    super();
  }

  add(notice: MemoryNotice): void {
    const fresh = { state: 'planned', reason: null, mailId: null, lease: null, attempts: 0, crashes: 0, firstAttemptAt: null, addressRefused: false } as const;
    this.rows.set(notice.id, { ...notice, ...fresh, nextAt: notice.dueAt });
  }

  stateOf(id: string): { readonly state: NoticeState; readonly reason: string | null } {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error(`No notice ${id}`);
    return { state: row.state, reason: row.reason };
  }

  clear(): void {
    this.rows.clear();
  }

  override claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedNotice[]> {
    this.buryCrashed();
    const claimed: ClaimedNotice[] = [];
    while (claimed.length < limit) {
      const [first] = [...this.rows.values()].filter((row) => this.isDue(row)).sort((a, b) => a.nextAt - b.nextAt);
      if (first === undefined) break;
      claimed.push(this.take(this.mailOf(first), first, leaseSeconds));
    }
    return Promise.resolve(claimed);
  }

  override complete(lease: string, response: string): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { state: 'sent', reason: response }));
  }

  override retryLater(lease: string, reason: string, at: number): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { reason, nextAt: at }));
  }

  override dead(lease: string, reason: string, permanent: boolean): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { state: 'dead', reason, addressRefused: permanent }));
  }

  override suppress(lease: string, reason: string): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { state: 'suppressed', reason }));
  }

  private isDue(row: Row): boolean {
    return row.state === 'planned' && row.lease === null && row.nextAt <= this.clock.epoch();
  }

  private mailOf(first: Row): readonly Row[] {
    if (first.mailId !== null) return [...this.rows.values()].filter((row) => row.mailId === first.mailId);
    if (!first.bundled) return [first];
    return [...this.rows.values()].filter(
      (row) => row.bundled && row.mailId === null && row.state === 'planned' && row.recipientId === first.recipientId && row.organisationId === first.organisationId,
    );
  }

  private take(rows: readonly Row[], first: Row, leaseSeconds: number): ClaimedNotice {
    this.leases += 1;
    const now = this.clock.epoch();
    const lease = { token: `lease-${this.leases}`, until: now + leaseSeconds * 1000 };
    const mailId = first.mailId ?? `mail-${this.leases}`;
    const firstAttemptAt = first.firstAttemptAt ?? now;
    const attempts = first.attempts + 1;
    for (const row of rows) Object.assign(row, { lease, mailId, firstAttemptAt, attempts });
    const { organisationId, recipientId, kind } = first;
    return { lease: lease.token, id: mailId, noticeIds: rows.map((row) => row.id), organisationId, recipientId, kind, attempt: attempts, firstAttemptAt };
  }

  /** A lease that ran out means that its holder died with it. */
  private buryCrashed(): void {
    const now = this.clock.epoch();
    for (const row of this.rows.values()) {
      if (row.lease === null || row.lease.until > now) continue;
      row.lease = null;
      row.crashes += 1;
      if (row.crashes >= crashesUntilDead) Object.assign(row, { state: 'dead', reason: 'crashed' });
    }
  }

  private settle(token: string, change: (row: Row) => void): Promise<boolean> {
    const rows = [...this.rows.values()].filter((row) => row.lease?.token === token && row.lease.until > this.clock.epoch());
    for (const row of rows) {
      change(row);
      row.lease = null;
    }
    return Promise.resolve(rows.length > 0);
  }
}
