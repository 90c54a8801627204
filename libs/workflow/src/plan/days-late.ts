import { toDayNumber } from '../calendar/dates.js';
import { isOpen, type LocalDate, type TaskStateName } from '../vocabulary.js';

/** Calendar days past the due date; 0 for a task that is not late, has no date, or is finished. */
export function daysLate(state: TaskStateName, dueOn: LocalDate | null, today: LocalDate): number {
  if (dueOn === null || !isOpen(state) || dueOn >= today) return 0;
  return toDayNumber(today) - toDayNumber(dueOn);
}
