import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSmtp, type TestSmtp } from '@stegvis/notifications/testing';
import {
  aMunicipality,
  expectStatus,
  invitationOf,
  type Municipality,
  type Person,
} from '../../../test/a-municipality.js';
import { startApp, type RunningApp } from '../../../test/start-app.js';
import type { DatabaseClock } from '../../platform/clock/database-clock.js';
import { openDatabaseClock } from '../../platform/database/database-time.js';
import { Pools } from '../../platform/database/pools.js';
import { AfterResponse } from '../access/resets/after-response.js';
import { DeliverNotices } from './deliver-notices.js';

const twoHours = 7_200_000;

let smtp: TestSmtp;
let pools: Pools;
const clocks: DatabaseClock[] = [];
let right: RunningApp;
let others: RunningApp[];
let kommun: Municipality;
let olle: Person;
beforeAll(async () => {
  smtp = await startSmtp();
  const environment = {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Stegvis <stegvis@kommun.example>',
    PUBLIC_URL: 'https://stegvis.kommun.example',
  };
  right = await startApp({ environment, clock: 'system' });
  pools = await Pools.open({ url: right.database.url, connections: 2, logger: { warn: () => undefined } });
  const onMachine = async (off: number): Promise<RunningApp> => {
    const clock = await openDatabaseClock(pools, () => Date.now() + off);
    clocks.push(clock);
    return startApp({ environment, database: right.database, clock });
  };
  others = [await onMachine(twoHours), await onMachine(-twoHours)];
  kommun = await aMunicipality(right);
  olle = await kommun.person('Olle Osäker');
  await right.nest.get(DeliverNotices).run();
});
afterAll(async () => {
  for (const app of others) await app.close();
  for (const clock of clocks) await clock.close();
  await pools.close();
  await right.close();
  await smtp.close();
});

const mailsTo = (email: string) => smtp.messages.filter((message) => message.recipients.includes(email));

test.each([
  ['ahead', 0],
  ['behind', 1],
] as const)(
  "a worker whose machine's clock is two hours %s suppresses neither a reset link nor an invitation",
  async (_, which) => {
    smtp.clear();
    expectStatus(await right.anyone().post('/password-resets', { email: olle.email }), 202);
    await right.nest.get(AfterResponse).settled();
    const email = `ny${String(which)}@kommun.example`;
    expectStatus(await kommun.administrator.api.post('/people', { name: 'Ny Person', email }), 201);
    await others[which]?.nest.get(DeliverNotices).run();
    expect(mailsTo(olle.email)).toHaveLength(1);
    expect(mailsTo(email)).toHaveLength(1);
    expect(
      (
        await right.owner.query(
          "SELECT count(*)::int AS count FROM notices WHERE state = 'suppressed' AND reason = 'expired'",
        )
      ).rows,
    ).toEqual([{ count: 0 }]);
  },
);

test.each([
  ['ahead', 0],
  ['behind', 1],
] as const)('a link that was created by a machine two hours %s is valid as long as any other', async (_, which) => {
  const made = expectStatus(
    await kommun.administrator.api.post('/people', { name: 'Länk', email: `lank${String(which)}@kommun.example` }),
    201,
  ).body;
  const token = await invitationOf(right, made.id);
  const looked = await Promise.all([right, ...others].map((app) => app.anyone().get(`/invitations/${token}`)));
  expect(looked.map(({ status }) => status)).toEqual([200, 200, 200]);
  const app = others[which] ?? right;
  expectStatus(await app.anyone().post('/password-resets', { email: olle.email }), 202);
  await app.nest.get(AfterResponse).settled();
  const { rows } = await right.owner.query(
    'SELECT extract(epoch FROM expires_at - clock_timestamp())::int AS left FROM password_resets',
  );
  expect(Math.abs((rows[0]?.left ?? 0) - 3600)).toBeLessThan(60);
});
