import { crashesUntilDead, lossesUntilAlone, Outbox, type ClaimedNotice, type Clearance } from '../delivery/outbox.js';

export type NoticeState = 'planned' | 'sent' | 'dead' | 'suppressed';

export interface MemoryNotice {
  readonly id: string;
  readonly organisationId: string;
  readonly recipientId: string;
  readonly kind: string;
  /** Shares a mail with the other bundled notices of the same person. */
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
  sending: boolean;
  attempts: number;
  crashes: number;
  losses: number;
  unknownResults: number;
  firstAttemptAt: number | null;
  addressRefused: boolean;
}

const blank = {
  state: 'planned',
  reason: null,
  mailId: null,
  lease: null,
  sending: false,
  attempts: 0,
  crashes: 0,
  losses: 0,
  unknownResults: 0,
  firstAttemptAt: null,
  addressRefused: false,
} as const;
const toldItsResult = { sending: false, crashes: 0, losses: 0 } as const;

/** An outbox without a database, which keeps the same contract. */
export class MemoryOutbox extends Outbox {
  private readonly rows = new Map<string, Row>();
  private readonly held = new Set<string>();
  private leases = 0;

  constructor(private readonly clock: { epoch(): number }) {
    super();
  }

  add(notice: MemoryNotice): void {
    this.rows.set(notice.id, { ...notice, ...blank, nextAt: notice.dueAt });
  }

  stateOf(id: string): {
    readonly state: NoticeState;
    readonly reason: string | null;
    readonly unknownResults: number;
  } {
    const { state, reason, unknownResults } = this.row(id);
    return { state, reason, unknownResults };
  }

  /** Holds an organisation's mail, or with `all` everybody's. */
  hold(organisationId: string): void {
    this.held.add(organisationId);
  }

  release(): void {
    this.held.clear();
  }

  clear(): void {
    this.rows.clear();
    this.held.clear();
  }

  override claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedNotice[]> {
    this.endLostLeases();
    const claimed: ClaimedNotice[] = [];
    while (claimed.length < limit) {
      const due = [...this.rows.values()].filter((row) => this.isDue(row)).sort((a, b) => a.nextAt - b.nextAt);
      const first = due.find((row) => !goesAlone(row)) ?? (claimed.length === 0 ? due[0] : undefined);
      if (first === undefined) break;
      claimed.push(this.take(this.mailOf(first), first, leaseSeconds));
      if (goesAlone(first)) break;
    }
    return Promise.resolve(claimed);
  }

  override clearToSend(lease: string): Promise<Clearance> {
    const rows = this.leased(lease);
    const [first] = rows;
    if (first === undefined) return Promise.resolve('lost');
    if (this.isHeld(first)) return Promise.resolve('held');
    for (const row of rows) row.sending = true;
    return Promise.resolve('go');
  }

  override complete(lease: string, response: string): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { state: 'sent', reason: response }));
  }

  override retryLater(lease: string, reason: string, at: number, unknown = false): Promise<boolean> {
    return this.settle(lease, (row) =>
      Object.assign(row, {
        reason,
        nextAt: at,
        ...toldItsResult,
        unknownResults: row.unknownResults + (unknown ? 1 : 0),
      }),
    );
  }

  override giveBack(lease: string, reason: string | null, at?: number): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { reason, nextAt: at ?? row.nextAt, ...untried(row) }));
  }

  override dead(lease: string, reason: string, permanent: boolean): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { state: 'dead', reason, addressRefused: permanent }));
  }

  override suppress(lease: string, reason: string): Promise<boolean> {
    return this.settle(lease, (row) => Object.assign(row, { state: 'suppressed', reason }));
  }

  private row(id: string): Row {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error(`No notice ${id}`);
    return row;
  }

  private isDue(row: Row): boolean {
    return row.state === 'planned' && row.lease === null && row.nextAt <= this.clock.epoch() && !this.isHeld(row);
  }

  private isHeld(row: Row): boolean {
    return this.held.has('all') || this.held.has(row.organisationId);
  }

  private mailOf(first: Row): readonly Row[] {
    if (first.mailId !== null) return [...this.rows.values()].filter((row) => row.mailId === first.mailId);
    if (!first.bundled) return [first];
    return [...this.rows.values()].filter(
      (row) =>
        row.bundled &&
        row.mailId === null &&
        row.state === 'planned' &&
        row.recipientId === first.recipientId &&
        row.organisationId === first.organisationId,
    );
  }

  private take(rows: readonly Row[], first: Row, leaseSeconds: number): ClaimedNotice {
    this.leases += 1;
    const now = this.clock.epoch();
    const lease = { token: `lease-${this.leases}`, until: now + leaseSeconds * 1000 };
    const mailId = first.mailId ?? `mail-${this.leases}`;
    const firstAttemptAt = first.firstAttemptAt ?? now;
    const attempts = first.attempts + 1;
    for (const row of rows) Object.assign(row, { lease, mailId, firstAttemptAt, attempts, sending: false });
    const { organisationId, recipientId, kind } = first;
    return {
      lease: lease.token,
      id: mailId,
      noticeIds: rows.map((row) => row.id),
      organisationId,
      recipientId,
      kind,
      attempt: attempts,
      firstAttemptAt,
    };
  }

  /**
   * An expired lease means that its holder died: the cause is the mail that it was sending, or the only one that it had
   * claimed.
   */
  private endLostLeases(): void {
    const now = this.clock.epoch();
    for (const row of this.rows.values()) {
      if (row.lease === null || row.lease.until > now) continue;
      const guilty = row.sending || row.losses >= lossesUntilAlone;
      const crashes = row.crashes + (guilty ? 1 : 0);
      const after = row.sending
        ? { sending: false, unknownResults: row.unknownResults + 1 }
        : { ...untried(row), losses: row.losses + 1 };
      Object.assign(row, {
        lease: null,
        crashes,
        ...after,
        ...(crashes >= crashesUntilDead ? { state: 'dead', reason: 'crashed' } : {}),
      });
    }
  }

  private leased(token: string): readonly Row[] {
    return [...this.rows.values()].filter((row) => row.lease?.token === token && row.lease.until > this.clock.epoch());
  }

  private settle(token: string, change: (row: Row) => void): Promise<boolean> {
    const rows = this.leased(token);
    for (const row of rows) {
      change(row);
      row.lease = null;
    }
    return Promise.resolve(rows.length > 0);
  }
}

const goesAlone = (row: Row): boolean => row.crashes > 0 || row.losses >= lossesUntilAlone;

/** The claim ended without an attempt. Notices that were never tried may be bundled again. */
function untried(row: Row): Partial<Row> {
  const attempts = row.attempts - 1;
  return { attempts, sending: false, ...(attempts === 0 ? { mailId: null, firstAttemptAt: null } : {}) };
}
