import type { CheckKind, TaskStateName, Uuid } from '../vocabulary.js';
import type { AnswerValue } from './task.types.js';

/** A question of a task, as the API returns it. */
export interface PlayedCheck {
  readonly key: string;
  readonly kind: CheckKind;
  readonly options?: readonly { readonly key: string }[] | undefined;
  readonly required: boolean;
  readonly answer: unknown;
}

/** A task as the API returns it, with the fields that are needed to continue it. */
export interface PlayedTask {
  readonly id: Uuid;
  readonly step: number;
  readonly state: TaskStateName;
  /** Whether somebody else has to approve it. */
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

/** Gives a command and returns the task after it. The demo calls the action itself, tests send it over HTTP. */
export type GiveCommand<Task extends PlayedTask> = (by: Uuid, task: Task, command: PlayedCommand) => Promise<Task>;

/** The first person whom the task waits for. @throws Error when it waits for nobody */
export function turnOf(task: PlayedTask): Uuid {
  const [first] = task.assignees;
  if (first === undefined) throw new Error(`Nobody is asked to do step ${String(task.step)} of task ${task.id}`);
  return first.id;
}

/** Does a task as people do, each command by somebody whom it waits for. The demo and the specs make rounds with it. */
export class TaskPlayer<Task extends PlayedTask> {
  constructor(private readonly give: GiveCommand<Task>) {}

  /** Answers all required questions, in up to three passes, since an answer can add questions. */
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

  /** Approves a task in review, and returns any other task unchanged. */
  async approve(task: Task): Promise<Task> {
    return task.state === 'in-review' ? this.give(turnOf(task), task, { type: 'approve' }) : task;
  }
}

/** The answer for a request, whose type has no readonly lists. */
export const sent = (answer: AnswerValue): string | number | string[] =>
  typeof answer === 'string' || typeof answer === 'number' ? answer : [...answer];
