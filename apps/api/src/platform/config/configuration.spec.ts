import { describe, expect, test } from '@jest/globals';
import { configurationFields, readConfiguration } from './configuration.js';

describe('the configuration', () => {
  test('needs nothing', () => {
    const configuration = readConfiguration({});
    expect(configuration.values).toMatchObject({ port: 3000, noticeQuietSeconds: 120, trustProxy: false, databaseUrl: undefined });
    expect([configuration.publicUrl, configuration.secureCookies]).toEqual(['http://localhost:3000', false]);
    expect(Object.isFrozen(configuration.values)).toBe(true);
  });

  test('takes what is set, and an empty setting for none', () => {
    const configuration = readConfiguration({ PORT: '8080', PUBLIC_URL: 'https://oppnadata.example/', TRUST_PROXY: '2', DATABASE_URL: ' ', UNKNOWN: 'x' });
    expect(configuration.values).toMatchObject({ port: 8080, trustProxy: 2, databaseUrl: undefined });
    expect([configuration.publicUrl, configuration.secureCookies]).toEqual(['https://oppnadata.example', true]);
  });

  test('tells every mistake at once and no secret', () => {
    const read = () => readConfiguration({ PORT: 'eighty', DATABASE_URL: 'mysql://u:hemligt@x/y', LOG_LEVEL: 'loud', METRICS_TOKEN: 'kort' });
    expect(read).toThrow(/PORT: must be a whole number[\s\S]*DATABASE_URL: must be an address that begins with postgres:\/\/[\s\S]*METRICS_TOKEN[\s\S]*LOG_LEVEL/);
    expect(read).not.toThrow(/hemligt|kort$/);
  });

  test.each(['false', '2', '127.0.0.1', '10.0.0.0/8, ::1', 'loopback'])('takes %s for the proxies to believe', (value) => {
    expect(() => readConfiguration({ TRUST_PROXY: value })).not.toThrow();
  });

  test.each(['true', 'yes', '10.0.0.0/40', 'proxy.example', '127.0.0.1/8/8'])('L2: does not take %s for the proxies to believe, and says what to write', (value) => {
    expect(() => readConfiguration({ TRUST_PROXY: value })).toThrow(/TRUST_PROXY: must be false, the number of proxies .* or their addresses/);
  });

  test('is documented, each field with its default', () => {
    const defaults = readConfiguration({}).values;
    expect(configurationFields.map((field) => field.name)).toEqual(expect.arrayContaining(['PORT', 'DATABASE_URL', 'SMTP_URL']));
    expect(configurationFields.find((field) => field.name === 'PORT')?.default).toBe(String(defaults.port));
    expect(configurationFields.find((field) => field.name === 'SESSION_DAYS')?.default).toBe(String(defaults.sessionDays));
    expect(configurationFields.filter((field) => field.description.length < 10)).toEqual([]);
  });
});
