import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { configurationFields, readConfiguration } from './configuration.js';

describe('the configuration', () => {
  test('needs nothing', () => {
    const configuration = readConfiguration({});
    expect(configuration.values).toMatchObject({
      port: 3000,
      noticeQuietSeconds: 120,
      trustProxy: false,
      databaseUrl: undefined,
    });
    expect([configuration.publicUrl, configuration.secureCookies]).toEqual(['http://localhost:3000', false]);
    expect(Object.isFrozen(configuration.values)).toBe(true);
  });

  test('reads what is set, and treats an empty setting as missing', () => {
    const configuration = readConfiguration({
      PORT: '8080',
      PUBLIC_URL: 'https://oppnadata.example/',
      TRUST_PROXY: '2',
      DATABASE_URL: ' ',
      UNKNOWN: 'x',
    });
    expect(configuration.values).toMatchObject({ port: 8080, trustProxy: 2, databaseUrl: undefined });
    expect([configuration.publicUrl, configuration.secureCookies]).toEqual(['https://oppnadata.example', true]);
  });

  test('reports all mistakes at once and no secret', () => {
    const read = () =>
      readConfiguration({
        PORT: 'eighty',
        DATABASE_URL: 'mysql://u:hemligt@x/y',
        LOG_LEVEL: 'loud',
        METRICS_TOKEN: 'kort',
        PUBLIC_URL: 'https://anna:hemligt@x.example',
      });
    expect(read).toThrow(
      /PORT: must be a whole number[\s\S]*PUBLIC_URL: must not hold a name or a password[\s\S]*DATABASE_URL: must be an address that begins with postgres:\/\/[\s\S]*METRICS_TOKEN[\s\S]*LOG_LEVEL/,
    );
    expect(read).not.toThrow(/hemligt|kort$/);
  });

  test('reads a secret from the file that is named for it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stegvis-secret-'));
    const file = join(folder, 'smtp');
    writeFileSync(file, 'smtps://name:hemligt@mail.example\n');
    expect(readConfiguration({ SMTP_URL_FILE: file }).values.smtpUrl).toBe('smtps://name:hemligt@mail.example');
    expect(() => readConfiguration({ SMTP_URL_FILE: file, SMTP_URL: 'smtp://other.example' })).toThrow(
      /Both SMTP_URL and SMTP_URL_FILE/,
    );
    expect(() => readConfiguration({ SMTP_URL_FILE: join(folder, 'none') })).toThrow(
      /SMTP_URL_FILE names cannot be read/,
    );
    for (const nothing of ['', '\n']) {
      writeFileSync(join(folder, 'empty'), nothing);
      expect(() => readConfiguration({ METRICS_TOKEN_FILE: join(folder, 'empty') })).toThrow(
        /METRICS_TOKEN_FILE names is empty/,
      );
    }
    // Only secrets can be in a file.
    expect(readConfiguration({ PORT_FILE: file }).values.port).toBe(3000);
    rmSync(folder, { recursive: true });
  });

  test.each(['HTTPS://oppnadata.example', 'https:oppnadata.example', 'https://OPPNADATA.example:443/'])(
    'accepts %s: cookies are secure',
    (value) => {
      const configuration = readConfiguration({ PUBLIC_URL: value });
      expect([configuration.publicUrl, configuration.secureCookies]).toEqual(['https://oppnadata.example', true]);
    },
  );

  test.each([
    [
      { PUBLIC_URL: 'https://oppnadata.example/stegvis' },
      /PUBLIC_URL: must be the address of a host, with nothing behind it/,
    ],
    [{ PUBLIC_URL: 'https://oppnadata.example/?a=b' }, /PUBLIC_URL/],
    [{ PUBLIC_URL: 'https://oppnadata.example#a' }, /PUBLIC_URL/],
    [{ SMTP_URL: 'smtp://' }, /SMTP_URL: must name a server/],
    [{ SMTP_URL: 'smtp:mail.example' }, /SMTP_URL: must name a server/],
    [{ REDIS_URL: 'redis://' }, /REDIS_URL: must name a server/],
    [{ METRICS_TOKEN: 'two lines that no\nheader can carry' }, /METRICS_TOKEN: must be one word/],
  ])('refuses settings that would not work: %j', (environment, message) => {
    expect(() => readConfiguration(environment)).toThrow(message);
  });

  test.each(['false', '2', '127.0.0.1', '10.0.0.0/8, ::1', 'loopback'])(
    'accepts %s as the proxies to believe',
    (value) => {
      expect(() => readConfiguration({ TRUST_PROXY: value })).not.toThrow();
    },
  );

  test.each(['true', 'yes', '10.0.0.0/40', 'proxy.example', '127.0.0.1/8/8'])(
    'refuses %s as the proxies to believe, and says what to write',
    (value) => {
      expect(() => readConfiguration({ TRUST_PROXY: value })).toThrow(
        /TRUST_PROXY: must be false, the number of proxies .* or their addresses/,
      );
    },
  );

  test.each([
    [
      { DATABASE_URL: 'postgres://o:hemligt@db.example.se/stegvis' },
      /DATABASE_URL: the connection leaves this machine/,
    ],
    [{ DATABASE_URL: 'postgres://o:hemligt@db.example.se/stegvis?sslmode=no-verify' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'postgres://o:hemligt@db.example.se/stegvis?sslmode=disable' }, /DATABASE_URL/],
    [
      { DATABASE_APP_URL: 'postgres://a:hemligt@10.0.0.7/stegvis', REDIS_URL: 'redis://:hemligt@redis:6379' },
      /DATABASE_APP_URL, REDIS_URL/,
    ],
    [{ DATABASE_URL: 'postgres://o:hemligt@127.evil.example/stegvis' }, /DATABASE_URL/],
    [
      {
        DATABASE_URL: `postgres://o:hemligt@db.example.se/stegvis?uselibpqcompat=true&sslmode=verify-ca&sslrootcert=${import.meta.filename}`,
      },
      /DATABASE_URL/,
    ],
  ])('refuses connections in plain text to other machines: %j', (environment, message) => {
    const problem = thrown(() => readConfiguration(environment));
    expect(problem).toMatchObject({
      name: 'StartupProblem',
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/sslmode=verify-full|rediss:/),
    });
    expect(JSON.stringify(problem)).not.toContain('hemligt');
    expect(() => readConfiguration({ ...environment, ALLOW_PLAIN_TEXT: 'true' })).not.toThrow();
  });

  test.each([
    { DATABASE_URL: 'postgres://o:x@localhost/stegvis', REDIS_URL: 'redis://127.0.0.1:6379' },
    { DATABASE_URL: 'postgres://o:x@[::1]:5433/stegvis' },
    { DATABASE_URL: 'postgres:///stegvis?host=/var/run/postgresql&user=o' },
    {
      DATABASE_URL: 'postgres://o:x@db.example.se/stegvis?sslmode=verify-full',
      REDIS_URL: 'rediss://redis.example.se:6380',
    },
  ])('accepts connections that stay on the machine or are encrypted: %j', (environment) => {
    expect(() => readConfiguration(environment)).not.toThrow();
  });

  test.each([
    'postgres://o:hemligt@db.example.se/stegvis?sslmode=verify-full&sslrootcert=/nowhere/ca.pem',
    'postgres://o:hemligt@localhost/stegvis?sslrootcert=/nowhere/ca.pem',
  ])('reports a certificate that is not there: %s', (url) => {
    for (const more of [{}, { ALLOW_PLAIN_TEXT: 'true' }]) {
      const problem = thrown(() => readConfiguration({ DATABASE_APP_URL: url, ...more }));
      expect(problem).toMatchObject({
        name: 'StartupProblem',
        message: expect.stringMatching(/^DATABASE_APP_URL cannot be used: .*\/nowhere\/ca\.pem/),
      });
      expect(JSON.stringify(problem)).not.toContain('hemligt');
    }
  });

  test('is documented, each field with its default', () => {
    const defaults = readConfiguration({}).values;
    expect(configurationFields.map((field) => field.name)).toEqual(
      expect.arrayContaining(['PORT', 'DATABASE_URL', 'SMTP_URL']),
    );
    expect(configurationFields.find((field) => field.name === 'PORT')?.default).toBe(String(defaults.port));
    expect(configurationFields.find((field) => field.name === 'SESSION_DAYS')?.default).toBe(
      String(defaults.sessionDays),
    );
    expect(configurationFields.filter((field) => field.description.length < 10)).toEqual([]);
  });
});

function thrown(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
