export { AddEvidence } from './evidence/add-evidence.js';
export { GrantRoles } from './command/grant-roles.js';
export { HandBackTask } from './command/hand-back-task.js';
export { NamedTasks } from './command/named-tasks.js';
export { NotifyTurns } from './turns/notify-turns.js';
export { RecordTaskEvents } from './command/record-task-events.js';
export { TaskFollower, TaskFollowers } from './task-follower.js';
export type { TaskUpdate } from './store/task-store.js';
export { refuseUnplannable } from './command/plannable.js';
export { CommandTask } from './command/command-task.js';
export { ReadTask } from './read/read-task.js';
export { TasksOfRound } from './store/tasks-of-round.js';
export { assigneesOf, turnColumns, type TurnRow } from './turns/assignees.js';
export { followers } from './store/move-dates.query.js';
export { eventInWords, peopleNamed, personChecksOf } from './read/event-words.js';
export {
  isEventKind,
  toStored,
  toTaskEvent,
  type EventOf,
  type StoredEvent,
  type TaskEventRow,
} from './store/stored-event.js';
export { HeldSql, vacantSql } from './turns/held-sql.query.js';
export { remindedSql, reminderRefusal, type Reminded } from './read/reminder-view.js';
export { toldTogether } from './command/task-effects.js';
export { lockRoundsOf } from './store/lock-task.query.js';
