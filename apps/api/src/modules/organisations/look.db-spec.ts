import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMunicipality, expectStatus } from '../../../test/a-municipality.js';
import type { Municipality } from '../../../test/a-municipality.js';
import type { Answer } from '../../../test/api-client.js';
import { RedrawLogos } from './redraw-logos.js';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';

let app: RunningApp;
let kommun: Municipality;
beforeAll(async () => {
  app = await startApp();
  kommun = await aMunicipality(app);
});
afterAll(() => app.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>alert(1)</script><path d="M0 0h8v8z"/></svg>';

const send = (content: Buffer | string, who = kommun.administrator.api): Promise<Answer> => {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), 'logo');
  return who.raw(
    'PUT',
    `/organisations/current/logo?alternativeText=${encodeURIComponent('Exempelkommuns vapen')}`,
    form,
  );
};

describe('the colour', () => {
  test('is set, shown before anybody has signed in, and removed', async () => {
    const { api } = kommun.administrator;
    const { version } = (await api.get('/organisations/current')).body;
    const changed = expectStatus(
      await api.patch(
        '/organisations/current',
        { accentColour: '#1A4F2B', contactEmail: 'Data@Exempel.example' },
        version,
      ),
      200,
    ).body;
    expect(changed).toMatchObject({ accentColour: '#1a4f2b', contactEmail: 'data@exempel.example' });
    expect((await app.anyone().get('/installation')).body).toEqual({
      organisation: {
        name: kommun.name,
        demo: false,
        accentColour: '#1a4f2b',
        logo: null,
        contactEmail: 'data@exempel.example',
      },
    });
    expect((await api.patch('/organisations/current', { accentColour: null }, changed.version)).body).toMatchObject({
      accentColour: null,
      contactEmail: 'data@exempel.example',
    });
  });

  test('has six digits, and is set by people who may', async () => {
    const { api } = kommun.administrator;
    const { version } = (await api.get('/organisations/current')).body;
    for (const accentColour of ['red', '#123', '#12345g', 'url(x)']) {
      expect((await api.patch('/organisations/current', { accentColour }, version)).status).toBe(400);
    }
    const plain = await kommun.person('Utan Roll');
    expect((await plain.api.patch('/organisations/current', { accentColour: '#123456' }, version)).status).toBe(403);
  });
});

describe('the logo', () => {
  test('as an SVG becomes a picture, and is shown to everybody', async () => {
    const { logo } = expectStatus(await send(drawing), 200).body;
    expect(logo.alternativeText).toBe('Exempelkommuns vapen');
    const shown = await app.anyone().get(String(logo.address));
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('as a picture has another address, and is gone when it is removed', async () => {
    const before = (await kommun.administrator.api.get('/organisations/current')).body.logo.address;
    const { logo } = expectStatus(await send(png), 200).body;
    expect(logo.address).not.toBe(before);
    expect((await app.anyone().get(String(logo.address))).headers.get('content-type')).toBe('image/png');
    expect(
      expectStatus(await kommun.administrator.api.delete('/organisations/current/logo'), 200).body.logo,
    ).toBeNull();
    expect((await app.anyone().get(String(logo.address))).status).toBe(404);
    expect((await kommun.administrator.api.delete('/organisations/current/logo')).status).toBe(404);
  });

  test('is refused when it is no picture, too large, or from somebody who may not', async () => {
    expect((await send('hello')).body.code).toBe('unsupported-media-type');
    expect((await send(Buffer.concat([png, Buffer.alloc(600_000)]))).body.code).toBe('payload-too-large');
    const large = Buffer.concat([png.subarray(0, 16), Buffer.from([0, 0, 0x80, 0, 0, 0, 0x80, 0]), png.subarray(24)]);
    expect((await send(large)).body).toMatchObject({
      status: 400,
      errors: [{ path: 'file', code: 'picture-too-large' }],
    });
    expect((await send(png.subarray(0, 12))).body).toMatchObject({
      status: 400,
      errors: [{ path: 'file', code: 'undrawable' }],
    });
    expect((await send('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')).body).toMatchObject({
      status: 400,
      errors: [{ path: 'file', code: 'undrawable' }],
    });
    const plain = await kommun.person('Också Utan');
    expect((await send(drawing, plain.api)).status).toBe(403);
  });
});

describe('a logo that an earlier version stored as an SVG', () => {
  const keep = async (text: string): Promise<string> => {
    expectStatus(await send(png), 200);
    await app.owner.query(
      "UPDATE organisation_logos SET media_type = 'image/svg+xml', content = $2 WHERE organisation_id = $1",
      [kommun.id, Buffer.from(text)],
    );
    return String((await kommun.administrator.api.get('/organisations/current')).body.logo.address);
  };

  test('is served as a picture, with another address from then on', async () => {
    const before = await keep(drawing);
    expect((await app.anyone().get(before)).headers.get('content-type')).toBe('image/png');
    const { logo } = (await kommun.administrator.api.get('/organisations/current')).body;
    expect([logo.address === before, logo.alternativeText]).toEqual([false, 'Exempelkommuns vapen']);
    expect((await app.owner.query('SELECT media_type FROM organisation_logos')).rows).toEqual([
      { media_type: 'image/png' },
    ]);
  });

  test('is drawn again when the product starts, and removed when it cannot be drawn', async () => {
    const before = await keep(drawing);
    await app.nest.get(RedrawLogos).all();
    expect((await kommun.administrator.api.get('/organisations/current')).body.logo.address).not.toBe(before);
    const broken = await keep('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>');
    expect((await app.anyone().get(broken)).status).toBe(404);
    expect((await kommun.administrator.api.get('/organisations/current')).body.logo).toBeNull();
  });
});

describe('preferences', () => {
  test('are stored one by one', async () => {
    const person = await kommun.person('Mörk Läsare');
    expect((await person.api.put('/me/preferences', { colourScheme: 'dark' })).body).toEqual({
      language: 'sv',
      colourScheme: 'dark',
      shortcuts: true,
      toursSeen: [],
    });
    expect((await person.api.put('/me/preferences', { shortcuts: false, toursSeen: ['home', 'home'] })).body).toEqual({
      language: 'sv',
      colourScheme: 'dark',
      shortcuts: false,
      toursSeen: ['home'],
    });
    expect((await person.api.get('/me')).body.preferences).toMatchObject({ colourScheme: 'dark', shortcuts: false });
    expect((await person.api.put('/me/preferences', { colourScheme: 'pink' })).status).toBe(400);
  });
});
