import type { TaskView } from '@stegvis/contract';
import { asSteerer, movers, withSubstitutes, type Language, type TaskContext, type TaskState } from '@stegvis/workflow';
import { toReminderView } from './reminder-view.js';
import type { TaskDetails } from './task-details.query.js';
import type { TaskFacts } from '../store/task-facts.query.js';

interface Seen {
  readonly facts: TaskFacts;
  readonly context: TaskContext;
  readonly details: TaskDetails;
  readonly language: Language;
}

/** Whether the reader may send a reminder of the task, and when the last one was sent. */
export function reminderOf({ facts, context, details, language }: Seen, state: TaskState): TaskView['reminder'] {
  const asked = {
    state: facts.state,
    roundRunning: facts.round_state === 'running',
    steers: asSteerer(context) !== null,
    me: context.who.personId,
    waitsFor: withSubstitutes(movers(state, context), facts.absences, context.today),
    reminded: details.reminded,
    today: context.today,
  };
  return toReminderView(asked, details.reminded, {
    language,
    timeZone: facts.time_zone,
    nameOf: (id) => details.names.get(id) ?? '',
  });
}
