export { AddEvidence } from './add-evidence.js';
export { CommandTask } from './command-task.js';
export { ReadTask } from './read-task.js';
