export { eventInWords, peopleNamed, personChecksOf } from './event-words.js';
export {
  isEventKind,
  toStored,
  toTaskEvent,
  type EventOf,
  type StoredEvent,
  type TaskEventRow,
} from './stored-event.js';
