/** One mail that a worker may send now, to one person, made of one notice or of a bundle of them. */
export interface ClaimedNotice {
  /** Names this claim. When it has expired or the mail was claimed again, results of this claim are refused. */
  readonly lease: string;
  /**
   * The mail's own id, the same at every attempt. A bundle that was tried once keeps its notices; later notices make
   * another mail.
   */
  readonly id: string;
  readonly noticeIds: readonly string[];
  readonly organisationId: string;
  readonly recipientId: string;
  readonly kind: string;
  /** 1 for the first. Attempts whose result is unknown count too; a claim without an attempt does not. */
  readonly attempt: number;
  /** When the first attempt began, in milliseconds since 1970 by the outbox's clock. */
  readonly firstAttemptAt: number;
}

/** `held`: mail of the organisation, or all mail, is held. `lost`: the lease expired or was never ours. */
export type Clearance = 'go' | 'held' | 'lost';

/** A mail is dead after this many leases that were lost while it was being sent, since it crashes its worker. */
export const crashesUntilDead = 3;
/**
 * After this many leases that were lost before it was sent, a mail is claimed alone, which shows whether it is the one
 * that crashes the worker.
 */
export const lossesUntilAlone = 3;

/**
 * Notices that wait to be sent. The outbox's clock decides what is due; two claims never share a notice; a result is
 * accepted only from the holder of an unexpired lease, and the return value says whether it was. While an
 * organisation's mail is held, none of it is claimed or cleared for sending.
 */
export abstract class Outbox {
  /**
   * Claims at most `limit` mails that are due, oldest first. A mail that was being sent when its lease expired is
   * claimed alone, after all others that are due, and is dead after three times; mails that were only claimed beside it
   * are claimed again without any mark.
   */
  abstract claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedNotice[]>;
  /**
   * Called just before the mail is sent. With `go` the mail is marked: if the lease expires from now on, the mail may
   * have been sent.
   */
  abstract clearToSend(lease: string): Promise<Clearance>;
  /** The mail was sent; `response` is the server's answer. */
  abstract complete(lease: string, response: string): Promise<boolean>;
  /**
   * The mail is due again at `at` (milliseconds since 1970). `unknown`: it may have been sent all the same, which is
   * counted.
   */
  abstract retryLater(lease: string, reason: string, at: number, unknown?: boolean): Promise<boolean>;
  /** The mail was not tried, so no attempt is counted. It is due again at `at`, when that is given. */
  abstract giveBack(lease: string, reason: string | null, at?: number): Promise<boolean>;
  /**
   * The mail is never tried again; the coordinator is shown why. `permanent` marks the recipient's address as one that
   * the server refused.
   */
  abstract dead(lease: string, reason: string, permanent: boolean): Promise<boolean>;
  /** The mail is not sent, since it is no longer worth sending. */
  abstract suppress(lease: string, reason: string): Promise<boolean>;
}
