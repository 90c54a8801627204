export { AddEvidence } from './evidence/add-evidence.js';
export { CommandTask } from './command/command-task.js';
export { ReadTask } from './read/read-task.js';
