import type { Instant, LocalDate } from '@stegvis/workflow';
import { Surrounding } from '../surrounding.js';

/** The only source of the time, so that tests can make it stand still. */
export abstract class Clock {
  private readonly moved = new Surrounding<Instant>();
  private readonly stopped = new Surrounding<Moment>();

  /** Inside of a transaction it is always the same, so that everything written together has the same date. */
  now(): Instant {
    return this.moved.get() ?? this.stopped.get()?.now ?? this.read();
  }

  /** Runs the work as if it were that time, so that the demo creates past events by the same actions. */
  at<T>(instant: Instant, work: () => T): T {
    return this.moved.run(instant, work);
  }

  protected abstract read(): Instant;

  /** The time stands still during the work, from when it is first read. */
  during<T>(moment: Moment, work: () => T): T {
    return this.stopped.run(moment, work);
  }

  /** The time goes on during the work, even inside of a transaction. */
  outside<T>(work: () => T): T {
    return this.stopped.outside(work);
  }

  moment(): Moment {
    return new Moment(() => this.moved.get() ?? this.read());
  }

  /** Corrects the clock when it follows another one. */
  sync(): Promise<void> {
    return Promise.resolve();
  }

  /** Milliseconds since some moment, for how long something takes or is cached: they never go back. */
  elapsed(): number {
    return performance.now();
  }

  /** How far this clock is ahead of the machine's, in seconds. */
  skew(): number {
    return 0;
  }

  /** Milliseconds since 1970, UTC. */
  epoch(): number {
    return Date.parse(this.now());
  }

  /** The calendar day in a time zone, usually the organisation's. */
  today(timeZone = 'Europe/Stockholm'): LocalDate {
    return localDateOf(this.epoch(), timeZone);
  }

  /** The instant a number of seconds from now. */
  after(seconds: number): Instant {
    return toInstant(this.epoch() + seconds * 1000);
  }
}

/** The single time of a piece of work. */
export class Moment {
  private first: Instant | undefined;
  private over = false;

  constructor(private readonly read: () => Instant) {}

  get now(): Instant {
    // After the work has ended, something that it started, such as a timer, must get the current time again.
    if (this.over) return this.read();
    this.first ??= this.read();
    return this.first;
  }

  end(): void {
    this.over = true;
  }
}

export class SystemClock extends Clock {
  protected override read(): Instant {
    return new Date().toISOString();
  }
}

/** A clock that tests set. */
export class FixedClock extends Clock {
  private passed = 0;

  constructor(private instant: Instant) {
    super();
  }

  override elapsed(): number {
    return super.elapsed() + this.passed;
  }

  protected override read(): Instant {
    return this.instant;
  }

  set(instant: Instant): void {
    this.passed += Math.max(0, Date.parse(instant) - Date.parse(this.instant));
    this.instant = instant;
  }

  advance(seconds: number): void {
    this.set(toInstant(Date.parse(this.instant) + seconds * 1000));
  }
}

/** From milliseconds, or from any form in which PostgreSQL writes a timestamptz. */
export const toInstant = (from: number | string): Instant => new Date(from).toISOString();

/** For the few APIs that only take a Date. */
export const toDate = (instant: Instant): Date => new Date(instant);

const formats = new Map<string, Intl.DateTimeFormat>();
/** Days begin, and clocks are changed, at a full quarter of an hour in every zone. */
const quarter = 900_000;
/** The last quarter of an hour for which a zone's date was asked: formatting takes longer than the rest of a small request. */
const lastDates = new Map<string, { readonly quarter: number; readonly date: LocalDate }>();

function localDateOf(epoch: number, timeZone: string): LocalDate {
  const at = Math.floor(epoch / quarter);
  const known = lastDates.get(timeZone);
  if (known?.quarter === at) return known.date;
  const date = formatted(epoch, timeZone);
  lastDates.set(timeZone, { quarter: at, date });
  return date;
}

function formatted(epoch: number, timeZone: string): LocalDate {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(epoch);
}
