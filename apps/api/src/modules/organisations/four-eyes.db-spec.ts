import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, password } from '../../../test/a-municipality.js';
import type { Municipality, Person } from '../../../test/a-municipality.js';
import type { Answer } from '../../../test/api-client.js';
import { monday, startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { DeliverNotices } from '../mail/deliver-notices.js';

let app: RunningApp;
let kommun: Municipality;
let admin: Person;
let mona: Person;
let karin: Person;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
  admin = kommun.administrator;
  mona = await kommun.person('Mona Ledning', ['management']);
  karin = await kommun.person('Karin Samordnare', ['coordinator']);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(monday);
  await app.owner.query('DELETE FROM four_eyes_proposals');
  await app.owner.query('UPDATE organisations SET four_eyes = true');
});

const versionNow = async (): Promise<number> => (await admin.api.get('/organisations/current')).body.version;
const patch = async ({ api }: Person, body: object): Promise<Answer> =>
  api.patch('/organisations/current', body, await versionNow());
const confirm = ({ api }: Person) => api.post('/organisations/current/four-eyes/confirmation');
const decline = ({ api }: Person) => api.post('/organisations/current/four-eyes/rejection');
const view = async ({ api }: Person) => (await api.get('/organisations/current/four-eyes')).body;
const isOn = async (): Promise<boolean> => (await view(admin)).on;

describe('four eyes', () => {
  test.each([
    ['an administrator', () => admin, () => mona, ['management']],
    ['management', () => mona, () => admin, ['administrator']],
  ])(
    'are switched off by two: %s proposes, the other agrees, recorded and both are notified',
    async (_, proposing, agreeing, awaits) => {
      const [first, second] = [proposing(), agreeing()];
      expect(expectStatus(await patch(first, { fourEyes: false }), 200).body.fourEyes).toBe(true);
      expect(await view(second)).toMatchObject({
        on: true,
        mayAgree: true,
        proposal: { by: { id: first.id }, awaits, expiresAt: '2026-03-16T08:00:00.000Z' },
      });
      expect((await view(first)).mayAgree).toBe(false);
      expect((await confirm(first)).body).toMatchObject({ status: 409, code: 'other-person-needed' });
      expect(await isOn()).toBe(true);
      expect(expectStatus(await confirm(second), 200).body).toMatchObject({ on: false, proposal: null });
      expect((await admin.api.get('/organisations/current')).body.fourEyes).toBe(false);
      const [off, proposed] = (await admin.api.get('/audit-events?subjectType=organisation')).body.items;
      expect([off, proposed]).toMatchObject([
        { action: 'organisation.four-eyes-off', by: { id: second.id } },
        { action: 'organisation.four-eyes-proposed', by: { id: first.id } },
      ]);
      await app.owner.query(
        "UPDATE notices SET due_at = clock_timestamp() - interval '1 second' WHERE state = 'planned'",
      );
      await app.nest.get(DeliverNotices).run();
      // The proposer is notified too, and cannot agree.
      const proposal = 'att stänga av kravet på två personer vid godkännande';
      for (const { email, id } of [admin, mona]) {
        const subjects = (
          await admin.api.get(`/mailbox/messages?to=${encodeURIComponent(email)}&limit=200`)
        ).body.items.map((one: { subject: string }) => one.subject);
        expect(subjects).toEqual(
          expect.arrayContaining([
            id === first.id ? `Ditt förslag ${proposal}` : `${first.name} vill ${proposal.replace('att ', '')}`,
            'Kravet på två personer vid godkännande är avstängt',
          ]),
        );
      }
      expect(
        (await admin.api.get(`/mailbox/messages?to=${encodeURIComponent(karin.email)}`)).body.items
          .map((one: { subject: string }) => one.subject)
          .join(),
      ).not.toContain('två personer');
    },
  );

  test('cannot be proposed by a coordinator or anybody else', async () => {
    const plain = await kommun.person('Utan Roll');
    for (const person of [karin, plain]) {
      expect((await patch(person, { fourEyes: false })).status).toBe(403);
      expect((await confirm(person)).status).toBe(403);
      expect((await decline(person)).status).toBe(403);
    }
    expectStatus(await patch(karin, { name: 'Exempelkommun', fourEyes: true }), 200);
    expect((await patch(karin, { name: 'Annat', fourEyes: false })).status).toBe(403);
    expect((await patch(mona, { name: 'Annat', fourEyes: false })).status).toBe(403);
    expect(await view(karin)).toEqual({ on: true, proposal: null, maySwitch: false, mayAgree: false });
  });

  test('are not switched off by one person with both roles, nor by two of the same', async () => {
    const both = await kommun.person('Båda Rollerna', ['administrator', 'management']);
    const deputy = await kommun.person('Andra Administratören', ['administrator']);
    expectStatus(await patch(both, { fourEyes: false }), 200);
    expect((await confirm(both)).body.code).toBe('other-person-needed');
    expectStatus(await patch(admin, { fourEyes: false }), 200);
    expect((await confirm(deputy)).body.code).toBe('other-person-needed');
    expect(await isOn()).toBe(true);
  });

  test('are not switched off by a substitute, by a token, or by somebody whose role has not begun', async () => {
    const standIn = await kommun.person('Stig Ersättare');
    const { version } = (await mona.api.get(`/people/${mona.id}`)).body;
    expectStatus(
      await mona.api.patch(
        `/people/${mona.id}`,
        { outOfOffice: { from: '2026-03-01', to: '2026-03-31', substituteId: standIn.id } },
        version,
      ),
      200,
    );
    expectStatus(
      await admin.api.post('/role-assignments', { role: 'management', personId: karin.id, from: '2026-03-10' }),
      201,
    );
    expectStatus(await patch(admin, { fourEyes: false }), 200);
    for (const person of [standIn, karin]) expect((await confirm(person)).status).toBe(403);
    const token = expectStatus(await mona.api.post('/api-tokens', { name: 'Program', scope: 'write' }), 201).body.token;
    expect(
      (
        await app
          .anyone()
          .with('authorization', `Bearer ${String(token)}`)
          .post('/organisations/current/four-eyes/confirmation')
      ).status,
    ).toBe(403);
    expect(await isOn()).toBe(true);
  });

  test('stay on when somebody declines, when fourteen days pass, and when the proposer has lost the role', async () => {
    expectStatus(await patch(admin, { fourEyes: false }), 200);
    expect(expectStatus(await decline(mona), 200).body).toMatchObject({ on: true, proposal: null });
    expect((await confirm(mona)).status).toBe(404);
    expectStatus(await patch(admin, { fourEyes: false }), 200);
    app.clock.advance(14 * 86_400);
    // A session lasts no longer than the proposal, so a new one is begun.
    const api = app.anyone();
    expectStatus(await api.post('/sessions', { email: mona.email, password }), 201);
    expect((await api.post('/organisations/current/four-eyes/confirmation')).status).toBe(404);
    app.clock.set(monday);
    const short = await kommun.person('Kort Makt');
    const assignment = await kommun.grant(short.id, 'administrator');
    expectStatus(await patch(short, { fourEyes: false }), 200);
    expect((await admin.api.delete(`/role-assignments/${assignment}`)).status).toBe(204);
    expect((await confirm(mona)).body.code).toBe('other-person-needed');
    expect(await isOn()).toBe(true);
  });

  test('are switched on again by one of them, at once', async () => {
    await app.owner.query('UPDATE organisations SET four_eyes = false');
    expect((await patch(karin, { fourEyes: true })).status).toBe(403);
    expect(expectStatus(await patch(mona, { fourEyes: true }), 200).body.fourEyes).toBe(true);
    const [last, before] = (await admin.api.get('/audit-events?subjectType=organisation')).body.items;
    expect(last).toMatchObject({ action: 'organisation.four-eyes-on', by: { id: mona.id } });
    expect(before.action).not.toBe('organisation.changed');
  });

  test('are confirmed once, however many agree at the same time', async () => {
    expectStatus(await patch(admin, { fourEyes: false }), 200);
    const both = await Promise.all([confirm(mona), confirm(mona)]);
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 404]);
  });
});
