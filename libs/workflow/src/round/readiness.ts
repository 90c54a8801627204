import { prerequisitesHold, type TaskLookup } from '../task/dependents.js';
import type { Guide } from '../guide/guide.types.js';
import type { TaskEvent, TaskState } from '../task/task.types.js';
import type { Instant } from '../vocabulary.js';

/** The event that puts a waiting or ready task where its prerequisites put it; null when it stands there or somebody has it in
 *  hand. Tasks under way stay under way, and what was opened early stays open. */
export function readinessEvent(guide: Guide, task: TaskState, lookup: TaskLookup, at: Instant): TaskEvent | null {
  if (task.openedEarly || (task.state !== 'waiting' && task.state !== 'ready')) return null;
  const holds = prerequisitesHold(guide, task.step, task.datasetId, lookup);
  if (holds === (task.state === 'ready')) return null;
  return { type: holds ? 'became-ready' : 'became-waiting', at, by: null, onBehalfOf: null };
}
