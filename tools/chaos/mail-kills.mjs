import { emailOf, inviteMany, openMailStage } from './mail-stage.mjs';
import { randomFrom } from './random.mjs';

const patience = 240_000;

const beingSent = `
  SELECT p.email FROM notices n JOIN people p ON p.organisation_id = n.organisation_id AND p.id = n.recipient_id
  WHERE n.state = 'claimed' AND n.sending_since IS NOT NULL AND p.email LIKE 'person%'`;
// Both workers are dead: their leases of ten minutes are ended now, so that nobody waits for them.
const runOut = "UPDATE notices SET lease_until = clock_timestamp() - interval '1 second' WHERE state = 'claimed'";
const unfinished =
  "SELECT count(*)::int AS left FROM notices WHERE kind = 'invitation' AND state IN ('planned', 'claimed')";
const outcome = `
  SELECT p.email, n.state, n.unknown_results AS unknown FROM notices n JOIN people p ON p.organisation_id = n.organisation_id AND p.id = n.recipient_id
  WHERE n.kind = 'invitation' AND p.email LIKE 'person%'`;

/** Kills both workers again and again while they send. */
async function killWhileSending({ mail, owner, workers }, { mails, kills }, random) {
  const suspects = new Map();
  const share = Math.floor((mails * 0.9) / kills);
  for (let killed = 0; killed < kills; killed += 1) {
    const wanted = mail.taken.length + random(Math.max(1, Math.floor(share / 3)), share);
    await workers.start();
    await mail.untilTaken(wanted, patience);
    await new Promise((resolve) => setTimeout(resolve, random(0, 30)));
    await workers.kill();
    for (const { email } of await owner.query(beingSent)) suspects.set(email, (suspects.get(email) ?? 0) + 1);
    await owner.query(runOut);
  }
  return suspects;
}

async function finish({ owner, workers }) {
  await workers.start();
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const [{ left }] = await owner.query(unfinished);
    if (left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function unknownResults({ product }) {
  const text = await (await fetch(`${product.url}/metrics`)).text();
  return Number(/^mail_unknown_results (\d+)/m.exec(text)?.[1]);
}

const line = (promise, measured, held) => ({ promise, measured, held });

function judge({ mails, rows, taken, suspects, measured }) {
  const copies = new Map();
  for (const { recipient, id } of taken) copies.set(recipient, [...(copies.get(recipient) ?? []), id]);
  const everybody = Array.from({ length: mails }, (_, number) => emailOf(number));
  const lost = everybody.filter((email) => !copies.has(email));
  const notSent = rows.filter(({ state }) => state !== 'sent');
  const doubled = everybody.filter((email) => (copies.get(email)?.length ?? 0) > 1);
  const unexplained = doubled.filter((email) => copies.get(email).length > 1 + (suspects.get(email) ?? 0));
  const changed = doubled.filter((email) => new Set(copies.get(email)).size > 1);
  const miscounted = rows.filter(({ email, unknown }) => unknown !== (suspects.get(email) ?? 0));
  const caught = [...suspects.values()].reduce((sum, times) => sum + times, 0);
  return [
    line('No mail is lost', `${mails - lost.length} of ${mails} arrived`, lost.length === 0),
    line(
      'None is given up',
      `${notSent.length} of ${rows.length} did not end as sent`,
      rows.length === mails && notSent.length === 0,
    ),
    line(
      'Doubled is only what was being sent when its worker died',
      `${doubled.length} doubled, ${caught} were being sent, ${unexplained.length} unexplained`,
      unexplained.length === 0,
    ),
    line('A doubled mail has the same Message-ID', `${changed.length} have another`, changed.length === 0),
    line(
      'How often it may have gone out is counted, on the notice and as a metric',
      `${miscounted.length} notices differ; metric ${measured}, being sent ${caught}`,
      miscounted.length === 0 && measured === caught,
    ),
  ];
}

/** Kills both workers while they send and checks that no mail is lost, and that only those being sent are doubled. */
export async function mailKills({ seed, mails, kills }, env) {
  const stage = await openMailStage(env);
  try {
    await inviteMany(stage, mails);
    const suspects = await killWhileSending(stage, { mails, kills }, randomFrom(seed));
    await finish(stage);
    const rows = await stage.owner.query(outcome);
    const taken = stage.mail.taken.filter(({ recipient }) => recipient.startsWith('person'));
    return judge({ mails, rows, taken, suspects, measured: await unknownResults(stage) });
  } finally {
    await stage.close();
  }
}
