import { describe, expect, test } from '@jest/globals';
import { FixedClock } from './clock/clock.js';
import { readJson } from './http/read-json.js';
import { Conditions } from './http/list-page.js';
import { RandomIds, uuidV7 } from './ids/ids.js';
import { organisationOf, organisationToken } from './ids/organisation-token.js';

describe('the clock', () => {
  test('returns the calendar day of a zone', () => {
    const clock = new FixedClock('2026-03-28T23:30:00.000Z');
    expect([clock.today(), clock.today('UTC'), clock.today('America/New_York')]).toEqual([
      '2026-03-29',
      '2026-03-28',
      '2026-03-28',
    ]);
    clock.advance(3600);
    expect(clock.now()).toBe('2026-03-29T00:30:00.000Z');
    expect(clock.after(-86_400)).toBe('2026-03-28T00:30:00.000Z');
  });

  test('measures how long something takes, and never backwards', () => {
    const clock = new FixedClock('2026-03-28T23:30:00.000Z');
    const before = clock.elapsed();
    clock.advance(1);
    const after = clock.elapsed();
    expect(after - before).toBeGreaterThanOrEqual(1_000);
    clock.advance(-86_400);
    expect(clock.elapsed()).toBeGreaterThanOrEqual(after);
  });
});

describe('ids', () => {
  test('are UUIDs of version 7 that sort by time', () => {
    const made = [1_000, 1_001, 1_800_000_000_000].map((time) => uuidV7(time, 0xfff, new Uint8Array(8).fill(255)));
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(made.toSorted()).toEqual(made);
  });

  test('sort in the order of creation, also within one millisecond', () => {
    const ids = new RandomIds();
    const made = Array.from({ length: 20_000 }, () => ids.next());
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  test('of an organisation are part of its tokens', () => {
    const id = '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a';
    const token = organisationToken(id, Buffer.alloc(32, 7).toString('base64url'));
    expect([token.length, organisationOf(token)]).toEqual([64, id]);
    expect([organisationOf(''), organisationOf('x'.repeat(63)), organisationOf(`${'x'.repeat(63)}!`)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('a JSON body', () => {
  test('is parsed when it is within limits', () => {
    expect([readJson(''), readJson(' '), readJson('{"a":[1,{"b":"ö"}]}')]).toEqual([
      undefined,
      undefined,
      { a: [1, { b: 'ö' }] },
    ]);
    expect(() => readJson('{"constructor":1}')).toThrow('validation');
    expect(() => readJson(`[${'['.repeat(30)}${']'.repeat(30)}]`)).toThrow('validation');
  });
});

describe('conditions of a list', () => {
  test('number their own values and leave out undefined ones', () => {
    const where = new Conditions()
      .add('a = ?', 1)
      .add('b = ?', undefined)
      .search(['c', 'd'], '50%_\\')
      .add('(e > ? OR f > ?)', 'x')
      .always('g');
    expect(where.text).toBe(
      "a = $1 AND search_fold(concat_ws(E'\\n', c, d)) LIKE ALL($2::text[]) AND (e > $3 OR f > $3) AND g",
    );
    expect(where.values).toEqual([1, ['%50\\%\\_\\\\%'], 'x']);
    expect(new Conditions().text).toBe('true');
  });
});
