import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality } from './a-municipality.js';
import { startApp } from './start-app.js';
import type { RunningApp } from './start-app.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('the test harness', () => {
  test('creates municipalities whose people can sign in', async () => {
    const first = await aMunicipality(app);
    const second = await aMunicipality(app);
    const coordinator = await first.person('Karin Samordnare', ['coordinator']);
    const me = await coordinator.api.get('/me');
    expect(me.body).toMatchObject({
      person: { id: coordinator.id },
      roles: [{ role: 'coordinator' }],
      organisation: { id: first.id },
    });
    expect((await second.administrator.api.get(`/people/${coordinator.id}`)).status).toBe(404);
  });
});
