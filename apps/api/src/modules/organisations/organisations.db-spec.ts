import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus, invitationOf, password } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());

describe('organisations', () => {
  test('are added by the operator only, who enters them by name and on their record', async () => {
    const { api } = kommun.administrator;
    const body = {
      organisation: { name: 'Västra Götalandsregionen', kind: 'region', organisationNumber: '2321000131' },
      administrator: { name: 'Vera', email: 'vera@region.example' },
    };
    const made = expectStatus(await api.post('/organisations', body), 201).body;
    expect(made.organisation).toMatchObject({
      slug: 'vastra-gotalandsregionen',
      organisationNumber: '232100-0131',
      fourEyes: true,
    });
    expect((await api.post('/organisations', body)).body).toMatchObject({ status: 409, code: 'duplicate' });
    expect((await api.get('/organisations?search=götaland')).body).toMatchObject({ total: 1 });
    const entered = expectStatus(
      await api.post('/sessions/current/organisation', { organisationId: made.organisation.id }),
      200,
    ).body;
    expect(entered).toMatchObject({ organisation: { id: made.organisation.id }, roles: [{ role: 'administrator' }] });
    expect((await api.get('/audit-events')).body.items[0]).toMatchObject({
      action: 'person.joined',
      subject: { id: entered.person.id },
    });
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: kommun.id }), 200);
    expect(
      (await api.post('/sessions/current/organisation', { organisationId: '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a' }))
        .status,
    ).toBe(404);
    const vera = app.anyone();
    expectStatus(
      await vera.post(`/invitations/${await invitationOf(app, made.person.id)}/acceptance`, { password }),
      201,
    );
    expect((await vera.get('/organisations')).body).toMatchObject({ total: 1, items: [{ id: made.organisation.id }] });
    expect(
      (await vera.post('/organisations', { ...body, organisation: { ...body.organisation, slug: 'x' } })).body.code,
    ).toBe('forbidden');
  });

  test("of one's own can be entered, each with its own roles", async () => {
    const { api, email } = kommun.administrator;
    const made = expectStatus(
      await api.post('/organisations', {
        organisation: { name: 'Bolaget', kind: 'other' },
        administrator: { name: 'Anna', email },
      }),
      201,
    ).body;
    const entered = expectStatus(
      await api.post('/sessions/current/organisation', { organisationId: made.organisation.id }),
      200,
    ).body;
    expect(entered).toMatchObject({
      organisation: { id: made.organisation.id },
      person: { id: made.person.id },
      roles: [{ role: 'administrator' }],
    });
    expect((await api.get(`/people/${kommun.administrator.id}`)).status).toBe(404);
    expectStatus(await api.post('/sessions/current/organisation', { organisationId: kommun.id }), 200);
  });

  test('have their settings changed by people who may, on the record', async () => {
    const { api } = kommun.administrator;
    const current = (await api.get('/organisations/current')).body;
    const changed = await api.patch(
      '/organisations/current',
      { closedDays: ['2026-06-05', '2026-05-15', '2026-06-05'] },
      current.version,
    );
    expect(changed.body).toMatchObject({
      fourEyes: true,
      closedDays: ['2026-05-15', '2026-06-05'],
      version: Number(current.version) + 1,
    });
    expect((await api.patch('/organisations/current', { fourEyes: true }, current.version)).body).toMatchObject({
      code: 'stale-version',
      current: { changedBy: { name: expect.any(String) }, changedAt: expect.any(String) },
    });
    const events = (await api.get('/audit-events?subjectType=organisation')).body.items.map(
      (one: { action: string }) => one.action,
    );
    expect(events).toEqual(['organisation.changed', 'organisation.created']);
    const plain = await kommun.person('Utan Roll');
    expect((await plain.api.patch('/organisations/current', { fourEyes: false }, 2)).status).toBe(403);
  });
});

describe('the guide', () => {
  const steps = {
    'analyse-dataset': {
      workingDays: 20,
      title: { sv: 'Vår analys' },
      extraChecks: [{ key: 'x-diary', kind: 'text', required: true, text: { sv: 'Diarienummer?' } }],
    },
  };

  test("is the product's until the organisation tailors it", async () => {
    const { api } = kommun.administrator;
    const base = (await api.get('/guide', { 'accept-language': 'sv' })).body;
    expect([base.version, base.steps.length, base.phases.length]).toEqual(['2026.1', 16, 5]);
    expect(JSON.stringify(base)).not.toMatch(/guide\.(step|check|phase|option|answer)\./);
    expect(JSON.stringify((await api.get('/guide?language=en')).body)).not.toMatch(
      /guide\.(step|check|phase|option|answer)\./,
    );
    expect((await api.post('/guide/versions', { steps })).status).toBe(201);
    const own = (await api.get('/guide', { 'accept-language': 'sv' })).body;
    const analyse = own.steps.find((step: { key: string }) => step.key === 'analyse-dataset');
    expect(own).toMatchObject({
      version: '2026.1+1',
      versions: ['2026.1', '2026.1+1'],
      tailoring: { 'analyse-dataset': { workingDays: 20 } },
    });
    expect(analyse).toMatchObject({ workingDays: 20, title: 'Vår analys' });
    expect(analyse.checks.at(-1)).toMatchObject({ key: 'x-diary', question: 'Diarienummer?', own: true });
    expect((await api.get('/guide?version=2026.1')).body.version).toBe('2026.1');
    expect((await api.get('/guide?version=1999.1')).status).toBe(404);
    expect((await api.get('/guide/versions')).body).toMatchObject({
      total: 2,
      items: [
        { version: '2026.1', createdBy: null },
        { version: '2026.1+1', createdBy: { id: kommun.administrator.id } },
      ],
    });
  });

  test("has the organisation's own purpose of a step, shows where it differs and how to go back", async () => {
    const { api } = kommun.administrator;
    const before = (await api.get('/guide?language=sv')).body;
    const tailoring = { ...before.tailoring, publish: { purpose: { sv: 'Så att alla i länet hittar våra data.' } } };
    const made = expectStatus(await api.post('/guide/versions', { steps: tailoring }), 201).body;
    const purposeIn = async (language: string, version = String(made.version)): Promise<string> =>
      (await api.get(`/guide?language=${language}&version=${encodeURIComponent(version)}`)).body.steps.find(
        (step: { key: string }) => step.key === 'publish',
      ).purpose;
    expect(await purposeIn('sv')).toBe('Så att alla i länet hittar våra data.');
    expect(await purposeIn('en')).toBe(await purposeIn('en', '2026.1'));
    const changes = async (language: string): Promise<{ what: string; text: string }[]> =>
      (
        await api.get(
          `/guide/changes?from=${encodeURIComponent(before.version)}&to=${encodeURIComponent(made.version)}`,
          { 'accept-language': language },
        )
      ).body.items;
    expect(await changes('sv')).toEqual([
      {
        step: 'publish',
        what: 'purpose',
        text: expect.stringContaining('syftet blir ”Så att alla i länet hittar våra data.”'),
      },
    ]);
    expect(await changes('en')).toEqual([
      { step: 'publish', what: 'purpose', text: expect.stringContaining('the purpose in Swedish changes') },
    ]);
    const back = expectStatus(await api.post('/guide/versions', { steps: before.tailoring }), 201).body;
    expect(await purposeIn('sv', back.version)).toBe(await purposeIn('sv', '2026.1'));
    const tooLong = await api.post('/guide/versions', { steps: { publish: { purpose: { sv: 'x'.repeat(2001) } } } });
    expect(tooLong.status).toBe(400);
  });

  test('keeps its hard gates whatever is asked, and says what cannot be changed', async () => {
    const { api } = kommun.administrator;
    const gate = await api.post('/guide/versions', { steps: { publish: { review: false } } });
    expect(gate.body).toMatchObject({
      status: 422,
      code: 'unprocessable',
      errors: [{ path: 'steps.publish', code: 'hard-gate' }],
    });
    expect((await api.post('/guide/versions', { steps: { 'no-such-step': {} } })).status).toBe(400);
    const plain = await kommun.person('Utan Rätt');
    expect((await plain.api.post('/guide/versions', { steps })).status).toBe(403);
  });

  test('does not let people who work by it remove a review', async () => {
    const { api } = kommun.administrator;
    const coordinator = await kommun.person('Kim Klättrare', ['coordinator']);
    const tailor = (by: typeof api, wishes: object) => by.post('/guide/versions', { steps: wishes });
    const kept = (...refused: string[]) => ({
      status: 422,
      code: 'unprocessable',
      errors: refused.map((step) => ({ path: `steps.${step}`, code: 'review-kept' })),
    });
    expect(
      (await tailor(coordinator.api, { 'information-security': { review: false, responsible: 'coordinator' } })).body,
    ).toMatchObject(kept('information-security'));
    expectStatus(await tailor(coordinator.api, { 'establish-storage': { review: true } }), 201);
    // Reviews that the organisation itself has added cannot be removed either, above all not silently.
    expect((await tailor(coordinator.api, {})).body).toMatchObject(kept('establish-storage'));
    expectStatus(
      await tailor(api, { 'establish-storage': { review: true }, 'information-security': { review: false } }),
      201,
    );
    // Somebody who changes something else leaves an administrator's decision unchanged.
    expectStatus(
      await tailor(coordinator.api, {
        'establish-storage': { review: true, workingDays: 3 },
        'information-security': { review: false },
      }),
      201,
    );
    expectStatus(await tailor(api, {}), 201);
  });

  test('gives two people who tailor at once a version each', async () => {
    const { api } = kommun.administrator;
    const made = await Promise.all([1, 2, 3].map(() => api.post('/guide/versions', { steps })));
    expect(new Set(made.map((one) => one.body.version)).size).toBe(3);
  });
});
