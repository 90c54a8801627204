import { bigRound } from './big-round.mjs';
import { board } from './board.mjs';
import { command } from './command.mjs';
import { firstPage } from './first-page.mjs';
import { growth } from './growth.mjs';
import { importing } from './import.mjs';
import { matrix } from './matrix.mjs';
import { memory } from './memory.mjs';
import { myTasks } from './my-tasks.mjs';
import { readTask } from './read-task.mjs';
import { start } from './start.mjs';
import { statements } from './statements.mjs';
import { taskList } from './task-list.mjs';

/** The benchmarks in the order in which they run. */
export const benchmarks = [
  readTask,
  myTasks,
  taskList,
  command,
  board,
  bigRound,
  importing,
  matrix,
  memory,
  start,
  firstPage,
  growth,
  statements,
];
