import type { MailContent } from '../mails/mail-content.js';
import { backoffSeconds, giveUpAfterSeconds } from './backoff.js';
import type { MailTransport, OutgoingMail, SendResult } from './mail-transport.js';
import type { ClaimedNotice, Outbox } from './outbox.js';

/** Reads the facts once more, within the claim, and returns the mail to send, or why it must not be sent. */
export type RenderNotice = (notice: ClaimedNotice) => Promise<
  | {
      readonly kind: 'send';
      readonly to: { readonly name: string; readonly address: string };
      readonly content: MailContent;
    }
  | { readonly kind: 'suppress'; readonly reason: string }
  /** The mail must wait, through no fault of its own: it is due again in `seconds`, and no attempt is counted. */
  | { readonly kind: 'wait'; readonly reason: string; readonly seconds: number }
>;

export interface DeliveryClock {
  /** Milliseconds since 1970. */
  epoch(): number;
}

export interface DeliveryLimits {
  /** Mails claimed at a time. */
  readonly batch: number;
  /** Mails sent in parallel; as many as the transport has connections. */
  readonly concurrency: number;
  /** Has to be longer than the slowest mail can take, times the mails that wait before it. */
  readonly leaseSeconds: number;
  /** The most mails of one run; the next run continues. */
  readonly most: number;
  /** A random number from 0 up to, not including, 1, which spreads the next attempts. */
  readonly chance: () => number;
  /** Checked between mails: true ends the run after the mails under way. */
  readonly stopped?: () => boolean;
}

export const deliveryLimits = { batch: 20, concurrency: 5, leaseSeconds: 600, most: 2000 } as const;

/**
 * The result for a claimed mail. `held`: returned without an attempt. `lost`: the result came too late or could not be
 * written, so the outbox will decide.
 */
export type DeliveryOutcome = 'sent' | 'suppressed' | 'retried' | 'held' | 'dead' | 'lost';
export interface DeliveryReport extends Readonly<Record<DeliveryOutcome, number>> {
  /** Why the mail server accepted nothing, in words that name no recipient; the last such reason of the run. */
  readonly serverError?: string;
}

/** Rendering is retried less often than sending, since a failure to render is most likely the same next time. */
const renderAttempts = 3;

/**
 * Sends what is due until nothing is left. One bad notice never ends the run; it rejects only when the outbox cannot be
 * read.
 */
export async function deliverDue(
  outbox: Outbox,
  transport: MailTransport,
  render: RenderNotice,
  clock: DeliveryClock,
  limits: DeliveryLimits,
): Promise<DeliveryReport> {
  const report: Record<DeliveryOutcome, number> & { serverError?: string } = {
    sent: 0,
    suppressed: 0,
    retried: 0,
    held: 0,
    dead: 0,
    lost: 0,
  };
  const onServerError = (reason: string): void => {
    report.serverError = reason;
  };
  const stopped = (): boolean => limits.stopped?.() === true;
  let claimed = 0;
  while (claimed < limits.most && !stopped()) {
    const batch = await outbox.claim(Math.min(limits.batch, limits.most - claimed), limits.leaseSeconds);
    if (batch.length === 0) break;
    claimed += batch.length;
    const waiting = [...batch];
    const lane = async (): Promise<void> => {
      for (let notice = waiting.shift(); notice !== undefined; notice = waiting.shift()) {
        report[
          await deliverOne(
            notice,
            stopped() ? null : { outbox, transport, render, clock, limits, onServerError },
            outbox,
          )
        ] += 1;
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, limits.concurrency) }, lane));
  }
  return report;
}

interface Delivery {
  readonly outbox: Outbox;
  readonly transport: MailTransport;
  readonly render: RenderNotice;
  readonly clock: DeliveryClock;
  readonly limits: DeliveryLimits;
  readonly onServerError: (reason: string) => void;
}

/** Without a delivery (the run is being stopped) the claim is returned at once. */
async function deliverOne(notice: ClaimedNotice, delivery: Delivery | null, outbox: Outbox): Promise<DeliveryOutcome> {
  try {
    if (delivery === null) return await taken(outbox.giveBack(notice.lease, null), 'held');
    return await attempt(notice, delivery);
  } catch {
    // The result could not be written: the lease expires, and the notice is claimed again with the same Message-ID.
    return 'lost';
  }
}

async function attempt(notice: ClaimedNotice, delivery: Delivery): Promise<DeliveryOutcome> {
  const { outbox, transport, clock } = delivery;
  const rendered = await renderSafely(notice, delivery.render);
  if (rendered.kind === 'suppress') return taken(outbox.suppress(notice.lease, rendered.reason), 'suppressed');
  if (rendered.kind === 'failed') {
    if (notice.attempt >= renderAttempts) return taken(outbox.dead(notice.lease, rendered.reason, false), 'dead');
    return retry(notice, rendered.reason, delivery);
  }
  if (rendered.kind === 'wait') {
    return taken(outbox.giveBack(notice.lease, rendered.reason, clock.epoch() + rendered.seconds * 1000), 'held');
  }
  const clearance = await outbox.clearToSend(notice.lease);
  if (clearance === 'lost') return 'lost';
  if (clearance === 'held') return taken(outbox.giveBack(notice.lease, null), 'held');
  const result = await sendSafely({ ...rendered.content, id: notice.id, to: rendered.to }, transport);
  switch (result.kind) {
    case 'sent':
      return taken(outbox.complete(notice.lease, result.response), 'sent');
    case 'permanent':
      return taken(outbox.dead(notice.lease, result.reason, true), 'dead');
    case 'temporary':
      if (result.ofServer === true) delivery.onServerError(result.reason);
      return retry(notice, result.reason, delivery, result.unknown);
  }
}

type Rendered = Awaited<ReturnType<RenderNotice>> | { readonly kind: 'failed'; readonly reason: string };

async function renderSafely(notice: ClaimedNotice, render: RenderNotice): Promise<Rendered> {
  try {
    return await render(notice);
  } catch (error) {
    return { kind: 'failed', reason: `render: ${shortReason(error)}` };
  }
}

async function sendSafely(mail: OutgoingMail, transport: MailTransport): Promise<SendResult> {
  try {
    return await transport.send(mail);
  } catch (error) {
    return { kind: 'temporary', reason: shortReason(error) };
  }
}

async function retry(
  notice: ClaimedNotice,
  reason: string,
  { outbox, clock, limits }: Delivery,
  unknown = false,
): Promise<DeliveryOutcome> {
  const at = clock.epoch() + backoffSeconds(notice.attempt, limits.chance()) * 1000;
  if (at - notice.firstAttemptAt > giveUpAfterSeconds * 1000) {
    return taken(outbox.dead(notice.lease, `gave up: ${reason}`, false), 'dead');
  }
  return taken(outbox.retryLater(notice.lease, reason, at, unknown), 'retried');
}

async function taken(result: Promise<boolean>, outcome: DeliveryOutcome): Promise<DeliveryOutcome> {
  return (await result) ? outcome : 'lost';
}

/** The error's message as one line of at most 300 characters. */
export function shortReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
