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
  /** 1 for the first. Counts attempts that told their result and those that a crash swallowed. */
  readonly attempt: number;
  /** Milliseconds since 1970 by the outbox's clock, when the first attempt began. */
  readonly firstAttemptAt: number;
}

/** Notices that wait to be sent. Its clock decides what is due; claims exclude each other; each result is taken only from the holder
 *  of an unexpired lease, and the answer tells whether it was. */
export abstract class Outbox {
  /** At most `limit` mails that are due, oldest first. A notice whose lease ran out three times without a result is dead and not given again. */
  abstract claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedNotice[]>;
  /** Sent; `response` is the server's answer. */
  abstract complete(lease: string, response: string): Promise<boolean>;
  /** Not before `at` (milliseconds since 1970). */
  abstract retryLater(lease: string, reason: string, at: number): Promise<boolean>;
  /** Never again; the coordinator is shown why. `permanent` marks the recipient's address as one that the server refused. */
  abstract dead(lease: string, reason: string, permanent: boolean): Promise<boolean>;
  /** Not sent, since it is no longer worth sending. */
  abstract suppress(lease: string, reason: string): Promise<boolean>;
}
