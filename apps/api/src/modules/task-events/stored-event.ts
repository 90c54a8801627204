import { outcomes, roleKeys, type Instant, type TaskEvent, type Uuid } from '@stegvis/workflow';
import { z } from 'zod';

export type EventKind = TaskEvent['type'];
export type EventOf<Kind extends EventKind, Event = TaskEvent> = Event extends { readonly type: infer Own }
  ? Kind extends Own
    ? Event & { readonly type: Kind }
    : never
  : never;

/** An event as `task_events` stores it, and as the audit trail stores a task's event. */
export interface TaskEventRow {
  readonly id: Uuid;
  readonly type: string;
  readonly at: Instant;
  readonly by: Uuid | null;
  readonly onBehalfOf: Uuid | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What is left of an event whose text was erased: its kind, when, and who did it. */
export interface ErasedEvent extends Pick<TaskEvent, 'at' | 'by' | 'onBehalfOf'> {
  readonly type: 'erased';
  readonly was: EventKind;
}

export type StoredEvent = TaskEvent | ErasedEvent;

/** An earlier version may not have had the field yet. */
const orNull = <Schema extends z.ZodType>(schema: Schema): z.ZodDefault<z.ZodNullable<Schema>> =>
  schema.nullable().default(null);

const text = z.string();
const reason = { reason: text };
const note = { note: orNull(text) };
const finished = { ...note, outcome: orNull(z.enum(outcomes)) };
const opened = z.enum(['waiting', 'ready']);
const evidence = { check: text, evidenceId: text, title: text };
const given = { role: z.enum(roleKeys), scope: z.enum(['organisation', 'round', 'dataset']), personId: text };
const value = z.union([text, z.number(), z.array(text).readonly()]);
const ofEvery = { at: text, by: text.nullable(), onBehalfOf: text.nullable() };
const event = <Kind extends EventKind, Shape extends z.ZodRawShape>(type: Kind, shape: Shape) =>
  z.object({ ...ofEvery, type: z.literal(type), ...shape });

/** Every kind of event with its payload. Other fields are left out. */
const events = z.discriminatedUnion('type', [
  event('created', { state: opened, dueOn: orNull(text), baselineDueOn: orNull(text) }),
  event('became-ready', {}),
  event('became-waiting', {}),
  event('started', {}),
  event('answered', { check: text, value: orNull(value), ...note }),
  event('evidence-added', evidence),
  event('evidence-replaced', { ...evidence, formerId: text }),
  event('evidence-removed', evidence),
  event('evidence-restored', evidence),
  event('role-granted', { ...given, replaces: orNull(text), byOneself: z.literal(true).exactOptional() }),
  event('role-ended', given),
  event('blocked', { ...reason, waitingFor: text, expectedOn: orNull(text) }),
  event('unblocked', note),
  event('submitted', note),
  event('approved', finished),
  event('returned', reason),
  event('completed', finished),
  event('reopened', { ...reason, to: z.enum(['active', 'waiting', 'ready']) }),
  event('marked-not-applicable', reason),
  event('assigned', { personId: orNull(text), role: orNull(z.enum(roleKeys)), reason: orNull(text) }),
  event('rescheduled', { dueOn: text, reason: orNull(text), byHand: z.boolean() }),
  event('opened-early', reason),
  event('cancelled', { ...reason, because: z.enum(['decision', 'left-round', 'coordinator']) }),
  event('restored', { state: opened }),
  event('guide-upgraded', { from: text, to: text }),
  event('reminded', { recipients: z.array(text).readonly() }),
  event('handed-back', { commentId: text, personId: text, ...reason }),
  event('hand-back-ended', { commentId: text, personId: text, because: z.enum(['taken-back', 'settled']) }),
]);

const kinds: ReadonlySet<string> = new Set<EventKind>(events.options.map((one) => one.shape.type.value));

/** Whether it is a kind of event. */
export const isEventKind = (type: string): type is EventKind => kinds.has(type);

/**
 * The only way to read a stored event. @throws UnreadableEvent for a kind that this version does not know, or a wrong
 * payload
 */
export function toTaskEvent({ id, type, at, by, onBehalfOf, payload }: TaskEventRow): StoredEvent {
  if (!isEventKind(type)) throw new UnreadableEvent(id, `"${type}" is no kind of event that this version knows`);
  if (payload['erased'] === true) return { type: 'erased', was: type, at, by, onBehalfOf };
  const read = events.safeParse({ ...payload, type, at, by, onBehalfOf });
  if (!read.success) throw new UnreadableEvent(id, `it is no "${type}": ${z.prettifyError(read.error)}`);
  return read.data;
}

/** The only way to store one: everything without a column of its own is the payload. */
export function toStored({ type, at, by, onBehalfOf, ...payload }: TaskEvent): Omit<TaskEventRow, 'id'> {
  return { type, at, by, onBehalfOf, payload };
}

export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';

  constructor(id: Uuid, why: string) {
    super(
      `The event ${id} of a task cannot be read: ${why}. Either a newer version wrote it: run that one; or somebody changed it in the database: npm run audit:verify tells.`,
    );
  }
}
