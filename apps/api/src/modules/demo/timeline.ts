import { makeCalendar } from '@stegvis/workflow';
import type { Instant, LocalDate } from '@stegvis/workflow';
import { toInstant } from '../../platform/clock/clock.js';

interface Entry {
  readonly on: LocalDate;
  readonly work: () => Promise<void>;
}

const calendar = makeCalendar();
/**
 * The working hours of the demo's people, in minutes after midnight UTC: morning to afternoon in Sweden, summer and
 * winter.
 */
const morning = 7 * 60 + 5;
const afternoon = 14 * 60 + 20;

/**
 * The actions by working day. Days are counted back from today, so that the demo is as recent as the day on which it is
 * built.
 */
export class Timeline {
  private readonly entries: Entry[] = [];

  constructor(readonly today: LocalDate) {}

  /** The working day this many before today. */
  ago(days: number): LocalDate {
    return calendar.addWorkingDays(this.today, -days);
  }

  add(daysAgo: number, work: () => Promise<void>): void {
    this.entries.push({ on: this.ago(Math.max(1, daysAgo)), work });
  }

  /** In order of time; actions of one day keep their order, spread over the day unevenly but the same way each time. */
  inOrder(): readonly { readonly at: Instant; readonly work: () => Promise<void> }[] {
    const chance = seeded(20_261_123);
    const days = [...new Set(this.entries.map((entry) => entry.on))].toSorted();
    return days.flatMap((day) => {
      const entries = this.entries.filter((entry) => entry.on === day);
      const slot = (afternoon - morning) / entries.length;
      return entries.map(({ work }, index) => ({
        at: instantAt(day, morning + (index + chance() * 0.9) * slot),
        work,
      }));
    });
  }
}

const instantAt = (day: LocalDate, minutes: number): Instant =>
  toInstant(Date.parse(`${day}T00:00:00.000Z`) + Math.round(minutes * 60) * 1000);

/** Mulberry32: the same numbers from 0 up to 1 for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
