import type { CheckKind, TaskStateName, Uuid } from '../vocabulary.js';
import type { AnswerValue } from './task.types.js';

/** A question as the API tells it. */
export interface PlayedCheck {
  readonly key: string;
  readonly kind: CheckKind;
  readonly options?: readonly { readonly key: string }[] | undefined;
  readonly required: boolean;
  readonly answer: unknown;
}

/** A task as the API tells it, in what it takes to go on with it. */
export interface PlayedTask {
  readonly id: Uuid;
  readonly step: number;
  readonly state: TaskStateName;
  /** Somebody else approves it. */
  readonly review: boolean;
  readonly assignees: readonly { readonly id: Uuid }[];
  readonly checks: readonly PlayedCheck[];
}

export type PlayedCommand =
  | {
      readonly type: 'answer';
      readonly answers: { readonly check: string; readonly answer: string | number | string[] }[];
    }
  | { readonly type: 'submit' | 'complete' | 'approve' };

/** How a command is given: to the action itself in the demo, over HTTP in tests. Answers the task after it. */
export type GiveCommand<Task extends PlayedTask> = (by: Uuid, task: Task, command: PlayedCommand) => Promise<Task>;

/** The first of those whom the task waits for. @throws Error where it waits for nobody. */
export function turnOf(task: PlayedTask): Uuid {
  const [first] = task.assignees;
  if (first === undefined) throw new Error(`Nobody is asked to do step ${String(task.step)} of task ${task.id}`);
  return first.id;
}

/** Does a task as people do, each move by somebody whom it waits for: the one way in which rounds are brought to life. */
export class TaskPlayer<Task extends PlayedTask> {
  constructor(private readonly give: GiveCommand<Task>) {}

  /** All that is asked, one round of answers after the other, since answers bring questions. */
  async answerAll(task: Task, answerTo: (check: PlayedCheck) => AnswerValue): Promise<Task> {
    let current = task;
    for (let pass = 0; pass < 3; pass += 1) {
      const open = current.checks.filter((check) => check.required && check.answer === null);
      if (open.length === 0) break;
      const answers = open.map((check) => ({ check: check.key, answer: sent(answerTo(check)) }));
      current = await this.give(turnOf(current), current, { type: 'answer', answers });
    }
    return current;
  }

  handIn(task: Task): Promise<Task> {
    return this.give(turnOf(task), task, { type: task.review ? 'submit' : 'complete' });
  }

  /** The same task where it waits for no approval. */
  async approve(task: Task): Promise<Task> {
    return task.state === 'in-review' ? this.give(turnOf(task), task, { type: 'approve' }) : task;
  }
}

/** Lists are sent as lists that may be changed. */
export const sent = (answer: AnswerValue): string | number | string[] =>
  typeof answer === 'string' || typeof answer === 'number' ? answer : [...answer];
