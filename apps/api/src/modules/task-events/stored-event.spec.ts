import { describe, expect, test } from '@jest/globals';
import { outcomes, roleKeys, type TaskEvent } from '@stegvis/workflow';
import fc from 'fast-check';
import { z } from 'zod';
import {
  toStored,
  toTaskEvent,
  UnreadableEvent,
  type EventKind,
  type EventOf,
  type TaskEventRow,
} from './stored-event.js';

const text = fc.string({ minLength: 1 });
const id = fc.uuid();
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const orNull = <T>(what: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(what, { nil: null });
const role = fc.constantFrom(...roleKeys);
const scope = fc.constantFrom('organisation' as const, 'round' as const, 'dataset' as const);
const opened = fc.constantFrom('waiting' as const, 'ready' as const);
const outcome = orNull(fc.constantFrom(...outcomes));
const evidence = { check: fc.string(), evidenceId: id, title: text };
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.array(id),
);

/** The compiler requires every kind. */
const payloads: {
  readonly [Kind in EventKind]: {
    readonly [Field in Exclude<keyof EventOf<Kind>, 'type' | 'at' | 'by' | 'onBehalfOf' | 'byOneself'>]: fc.Arbitrary<
      EventOf<Kind>[Field]
    >;
  };
} = {
  created: { state: opened, dueOn: orNull(day), baselineDueOn: orNull(day) },
  'became-ready': {},
  'became-waiting': {},
  started: {},
  answered: { check: text, value: orNull(value), note: orNull(text) },
  'evidence-added': evidence,
  'evidence-replaced': { ...evidence, formerId: id },
  'evidence-removed': evidence,
  'evidence-restored': evidence,
  'role-granted': { role, scope, personId: id, replaces: orNull(id) },
  'role-ended': { role, scope, personId: id },
  blocked: { reason: text, waitingFor: text, expectedOn: orNull(day) },
  unblocked: { note: orNull(text) },
  submitted: { note: orNull(text) },
  approved: { note: orNull(text), outcome },
  returned: { reason: text },
  completed: { note: orNull(text), outcome },
  reopened: { reason: text, to: fc.constantFrom('active', 'waiting', 'ready') },
  'marked-not-applicable': { reason: text },
  assigned: { personId: orNull(id), role: orNull(role), reason: orNull(text) },
  rescheduled: { dueOn: day, reason: orNull(text), byHand: fc.boolean() },
  'opened-early': { reason: text },
  cancelled: { reason: text, because: fc.constantFrom('decision', 'left-round', 'coordinator') },
  restored: { state: opened },
  'guide-upgraded': { from: text, to: text },
  reminded: { recipients: fc.array(id) },
  'handed-back': { commentId: id, personId: id, reason: text },
  'hand-back-ended': { commentId: id, personId: id, because: fc.constantFrom('taken-back', 'settled') },
};
const ofEvery = { at: fc.constant('2026-03-02T08:00:00.000Z'), by: orNull(id), onBehalfOf: orNull(id) };
const eventId = '01a22b7b-7fb7-7007-b947-6d2df27dd7eb';
const json = z.record(z.string(), z.unknown());
/** The row that a JSON column returns. */
function stored(event: TaskEvent): TaskEventRow {
  const { payload, ...columns } = toStored(event);
  return { id: eventId, ...columns, payload: json.parse(JSON.parse(JSON.stringify(payload))) };
}

describe('a stored event', () => {
  test.each(Object.entries(payloads))('of the kind %s is read as it was written', (type, payload) => {
    const more =
      type === 'role-granted' ? fc.record({ byOneself: fc.constant(true) }, { requiredKeys: [] }) : fc.constant({});
    fc.assert(
      fc.property(fc.record({ ...ofEvery, type: fc.constant(type), ...payload }), more, (event, extra) => {
        const written: TaskEvent = Object.assign({}, event, extra) as TaskEvent;
        expect(toTaskEvent(stored(written))).toEqual(written);
      }),
    );
  });

  test('is read from the audit trail too, which has step and guide beside it', () => {
    const event: TaskEvent = {
      type: 'returned',
      reason: 'Fel',
      at: '2026-03-02T08:00:00.000Z',
      by: 'a',
      onBehalfOf: null,
    };
    const row = stored(event);
    expect(toTaskEvent({ ...row, payload: { ...row.payload, step: 3, guide: '1' } })).toEqual(event);
  });

  test('whose text was erased says so, and what it was', () => {
    const row = {
      id: eventId,
      type: 'answered',
      at: '2026-03-02T08:00:00.000Z',
      by: 'a',
      onBehalfOf: null,
      payload: { erased: true },
    };
    expect(toTaskEvent(row)).toEqual({ type: 'erased', was: 'answered', at: row.at, by: 'a', onBehalfOf: null });
  });

  test('of an unknown kind, or with a wrong payload, is an error that names it and says what to do', () => {
    const row = { id: eventId, at: '2026-03-02T08:00:00.000Z', by: null, onBehalfOf: null, payload: { state: 'done' } };
    expect(() => toTaskEvent({ ...row, type: 'celebrated' })).toThrow(UnreadableEvent);
    expect(() => toTaskEvent({ ...row, type: 'celebrated' })).toThrow(
      new RegExp(`${eventId}.*"celebrated".*audit:verify`),
    );
    expect(() => toTaskEvent({ ...row, type: 'restored' })).toThrow(/no "restored".*state/s);
    expect(() => toTaskEvent({ ...row, type: 'erased' })).toThrow(UnreadableEvent);
  });
});
