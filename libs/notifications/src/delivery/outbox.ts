/** What one worker may send now: one mail to one person, made of one notice or of a bundle of them. */
export interface ClaimedNotice {
  /** Names this claim; once it has run out or was claimed anew, its results are refused. */
  readonly lease: string;
  /** The mail's own id, the same at every attempt. A bundle that was tried once keeps its notices; later ones make a mail of their own. */
  readonly id: string;
  readonly noticeIds: readonly string[];
  readonly organisationId: string;
  readonly recipientId: string;
  readonly kind: string;
  /** 1 for the first. Counts attempts that told their result and those whose result nobody knows; a claim that came to no attempt counts as none. */
  readonly attempt: number;
  /** Milliseconds since 1970 by the outbox's clock, when the first attempt began. */
  readonly firstAttemptAt: number;
}

/** `held`: somebody holds the organisation's mail, or all mail. `lost`: the lease ran out or was never ours. */
export type Clearance = 'go' | 'held' | 'lost';

/** Leases lost while a mail was being sent before it is dead: it kills its worker. */
export const crashesUntilDead = 3;
/** Leases lost before its turn came, until a mail is taken up alone, so that it is seen whether it is to blame. */
export const lossesUntilAlone = 3;

/**
 * Notices that wait to be sent. Its clock decides what is due; claims exclude each other; each result is taken only from the holder
 * of an unexpired lease, and the answer tells whether it was. Nothing of a held organisation is claimed or cleared for sending.
 */
export abstract class Outbox {
  /**
   * At most `limit` mails that are due, oldest first. A mail that was being sent when its lease ran out comes alone, after all others
   * that are due, and is dead after three times; what was merely claimed beside it comes again as if nothing had been.
   */
  abstract claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedNotice[]>;
  /** Asked just before the mail is handed over. With `go` it is marked: should the lease run out now, the mail may have gone out. */
  abstract clearToSend(lease: string): Promise<Clearance>;
  /** Sent; `response` is the server's answer. */
  abstract complete(lease: string, response: string): Promise<boolean>;
  /** Not before `at` (milliseconds since 1970). `unknown`: it may have gone out all the same, which is counted. */
  abstract retryLater(lease: string, reason: string, at: number, unknown?: boolean): Promise<boolean>;
  /** Not tried: the claim counts as none. Not before `at`, where it is given. */
  abstract giveBack(lease: string, reason: string | null, at?: number): Promise<boolean>;
  /** Never again; the coordinator is shown why. `permanent` marks the recipient's address as one that the server refused. */
  abstract dead(lease: string, reason: string, permanent: boolean): Promise<boolean>;
  /** Not sent, since it is no longer worth sending. */
  abstract suppress(lease: string, reason: string): Promise<boolean>;
}
