import type { MailContent } from '../mails/mail-content.js';
import { backoffSeconds, giveUpAfterSeconds } from './backoff.js';
import type { MailTransport, OutgoingMail, SendResult } from './mail-transport.js';
import type { ClaimedNotice, Outbox } from './outbox.js';

/** Looks at today's facts once more, inside the claim: the mail as it is to go out, or why it must not. */
export type RenderNotice = (notice: ClaimedNotice) => Promise<
  | {
      readonly kind: 'send';
      readonly to: { readonly name: string; readonly address: string };
      readonly content: MailContent;
    }
  | { readonly kind: 'suppress'; readonly reason: string }
  /** Not now, through no fault of the mail: it waits `seconds` longer and loses no attempt. */
  | { readonly kind: 'wait'; readonly reason: string; readonly seconds: number }
>;

export interface DeliveryClock {
  /** Milliseconds since 1970. */
  epoch(): number;
}

export interface DeliveryLimits {
  /** Mails claimed at a time. */
  readonly batch: number;
  /** Mails sent side by side; as many as the transport has connections. */
  readonly concurrency: number;
  /** Longer than the slowest mail can take, times the mails that wait before it. */
  readonly leaseSeconds: number;
  /** Mails of one run at most; the next run goes on. */
  readonly most: number;
  /** From 0 up to, not including, 1; spreads the next attempts. */
  readonly chance: () => number;
  /** Asked between mails: true ends the run after those under way. */
  readonly stopped?: () => boolean;
}

export const deliveryLimits = { batch: 20, concurrency: 5, leaseSeconds: 600, most: 2000 } as const;

/** What became of the claimed mails. `held`: given back untried. `lost`: the result came too late or could not be written, and the outbox will decide. */
export type DeliveryOutcome = 'sent' | 'suppressed' | 'retried' | 'held' | 'dead' | 'lost';
export interface DeliveryReport extends Readonly<Record<DeliveryOutcome, number>> {
  /** Why the mail server took nothing, in words that name no recipient; the last reason of the run. */
  readonly trouble?: string;
}

/** A failure to render is most likely the same next time. */
const renderAttempts = 3;

/** Sends what is due until nothing is left. One bad notice never ends the run; it rejects only when the outbox cannot be asked. */
export async function deliverDue(
  outbox: Outbox,
  transport: MailTransport,
  render: RenderNotice,
  clock: DeliveryClock,
  limits: DeliveryLimits,
): Promise<DeliveryReport> {
  const report: Record<DeliveryOutcome, number> & { trouble?: string } = {
    sent: 0,
    suppressed: 0,
    retried: 0,
    held: 0,
    dead: 0,
    lost: 0,
  };
  const trouble = (reason: string): void => {
    report.trouble = reason;
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
          await deliverOne(notice, stopped() ? null : { outbox, transport, render, clock, limits, trouble }, outbox)
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
  readonly trouble: (reason: string) => void;
}

/** With no delivery (the run is being stopped) the claim is given back at once. */
async function deliverOne(notice: ClaimedNotice, delivery: Delivery | null, outbox: Outbox): Promise<DeliveryOutcome> {
  try {
    if (delivery === null) return await taken(outbox.giveBack(notice.lease, null), 'held');
    return await attempt(notice, delivery);
  } catch {
    // The result could not be written: the lease runs out, and the notice is claimed again with the same Message-ID.
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
      if (result.ofServer === true) delivery.trouble(result.reason);
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

/** One line, at most 300 characters. */
export function shortReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
