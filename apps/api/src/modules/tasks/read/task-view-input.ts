import type { Guide, Language, TaskContext } from '@stegvis/workflow';
import type { TaskFacts } from '../store/task-facts.query.js';
import type { TaskDetails } from './task-details.query.js';

export interface TaskViewInput {
  readonly facts: TaskFacts;
  readonly guide: Guide;
  readonly context: TaskContext;
  readonly details: TaskDetails;
  readonly language: Language;
}
