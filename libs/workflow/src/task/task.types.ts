import type {
  CommandType,
  Instant,
  LocalDate,
  Outcome,
  RoleKey,
  RoundStateName,
  StepKey,
  TaskStateName,
  Uuid,
} from '../vocabulary.js';
import type { Actor, Directory, RoleHolder } from '../roles/directory.types.js';
import type { StepDefinition } from '../guide/guide.types.js';

/** yes-no and choice: the key; text: the text; number: a number; date: a LocalDate; person: an id; dataset-list: ids. */
export type AnswerValue = string | number | readonly string[];

export interface Answer {
  readonly value: AnswerValue;
  readonly note: string | null;
  readonly by: Uuid;
  readonly at: Instant;
}

/**
 * Says that the task is not the person's. It ends when the task gets a new doer or is finished, or when its comment
 * is resolved or deleted.
 */
export interface HandBack {
  readonly commentId: Uuid;
  readonly by: Uuid;
  readonly at: Instant;
  readonly reason: string;
}

/** The state folded from a task's events: everything that the rule needs to know of the task itself. */
export interface TaskState {
  readonly id: Uuid;
  readonly roundId: Uuid;
  readonly datasetId: Uuid | null;
  readonly step: StepKey;
  readonly state: TaskStateName;
  readonly openedEarly: boolean;
  readonly answers: Readonly<Record<string, Answer>>;
  /**
   * The number of pieces of evidence of each check, without removed ones and with all versions as one; key `''` = the
   * whole task.
   */
  readonly evidence: Readonly<Record<string, number>>;
  readonly submittedBy: Uuid | null;
  readonly submittedOnBehalfOf: Uuid | null;
  readonly approvedBy: Uuid | null;
  readonly finishedAt: Instant | null;
  readonly blocked: {
    readonly reason: string;
    readonly waitingFor: string;
    readonly expectedOn: LocalDate | null;
    readonly since: Instant;
  } | null;
  /** The state that `unblock` returns to. */
  readonly stateBeforeBlock: TaskStateName | null;
  readonly returnedReason: string | null;
  readonly assignedPerson: Uuid | null;
  readonly assignedRole: RoleKey | null;
  readonly dueOn: LocalDate | null;
  readonly baselineDueOn: LocalDate | null;
  readonly dueSetByHand: boolean;
  readonly outcome: Outcome | null;
  /**
   * Why the task was cancelled: its dataset was refused, its dataset left the round, or somebody who leads the round
   * did it (`coordinator`).
   */
  readonly cancelledBecause: 'decision' | 'left-round' | 'coordinator' | null;
  /** Oldest first. */
  readonly handBacks: readonly HandBack[];
}

/** What the rule must know beside the task itself. All of it is read in the transaction that holds the lock. */
export interface TaskContext {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly who: Actor;
  readonly definition: StepDefinition;
  readonly round: { readonly state: RoundStateName; readonly startsOn: LocalDate; readonly targetOn: LocalDate | null };
  /** Prerequisites that are not met, empty when all are. */
  readonly unmet: readonly {
    readonly step: StepKey;
    readonly hard: boolean;
    readonly taskId: Uuid | null;
    readonly state: TaskStateName | null;
  }[];
  /**
   * Who holds which role for this task today (narrowest scope, in the order of assignment); vacant roles are absent.
   */
  readonly holders: readonly RoleHolder[];
  /** Step 3: the datasets of the round and whether each has a score or a written reason. Empty for other steps. */
  readonly chosenDatasets: readonly { readonly datasetId: Uuid; readonly reasoned: boolean }[];
  /** Step 12: the facts of the gate now. Null for other steps. */
  readonly gate: {
    readonly outcome: Outcome | null;
    readonly analysisDone: boolean;
    readonly metadataDone: boolean;
  } | null;
  /** False for a dataset that has left the round. */
  readonly datasetInRound: boolean;
  readonly fourEyes: boolean;
  /** People and roles in this scope, by which checks that give a role are judged. */
  readonly directory: Directory;
}

export type Command =
  | { readonly type: 'start' }
  | {
      readonly type: 'answer';
      readonly answers: readonly {
        readonly check: string;
        readonly answer: AnswerValue | null;
        readonly note?: string | null;
      }[];
    }
  | {
      readonly type: 'block';
      readonly reason: string;
      readonly waitingFor: string;
      readonly expectedOn?: LocalDate | null;
    }
  | { readonly type: 'unblock'; readonly note?: string | null }
  | { readonly type: 'submit'; readonly note?: string | null }
  | { readonly type: 'approve'; readonly note?: string | null }
  | { readonly type: 'return'; readonly reason: string }
  | { readonly type: 'complete'; readonly note?: string | null }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'not-applicable'; readonly reason: string }
  | {
      readonly type: 'assign';
      readonly personId?: Uuid | null;
      readonly role?: RoleKey | null;
      readonly reason?: string | null;
    }
  | { readonly type: 'reschedule'; readonly dueOn: LocalDate; readonly reason: string }
  | { readonly type: 'open-early'; readonly reason: string }
  | { readonly type: 'cancel'; readonly reason: string };

interface EventBase {
  readonly at: Instant;
  /** Null: the system, as a consequence of another task's event. */
  readonly by: Uuid | null;
  readonly onBehalfOf: Uuid | null;
}

export type TaskEvent = EventBase &
  (
    | {
        readonly type: 'created';
        readonly state: 'waiting' | 'ready';
        readonly dueOn: LocalDate | null;
        readonly baselineDueOn: LocalDate | null;
      }
    | { readonly type: 'became-ready' }
    | { readonly type: 'became-waiting' }
    | { readonly type: 'started' }
    | {
        readonly type: 'answered';
        readonly check: string;
        readonly value: AnswerValue | null;
        readonly note: string | null;
      }
    | { readonly type: 'evidence-added'; readonly check: string; readonly evidenceId: Uuid; readonly title: string }
    | {
        readonly type: 'evidence-replaced';
        readonly check: string;
        readonly evidenceId: Uuid;
        readonly title: string;
        /** The version that was the newest until then. */ readonly formerId: Uuid;
      }
    | {
        readonly type: 'evidence-removed' | 'evidence-restored';
        readonly check: string;
        readonly evidenceId: Uuid;
        readonly title: string;
      }
    | {
        readonly type: 'role-granted';
        readonly role: RoleKey;
        readonly scope: 'organisation' | 'round' | 'dataset';
        readonly personId: Uuid;
        /** The person who had the role from the same check before; that assignment ends. */
        readonly replaces: Uuid | null;
        /** An administrator took the role since nobody else could give it. */
        readonly byOneself?: true;
      }
    /** The answer that had given the role was withdrawn: only the assignment of this task ends. */
    | {
        readonly type: 'role-ended';
        readonly role: RoleKey;
        readonly scope: 'organisation' | 'round' | 'dataset';
        readonly personId: Uuid;
      }
    | {
        readonly type: 'blocked';
        readonly reason: string;
        readonly waitingFor: string;
        readonly expectedOn: LocalDate | null;
      }
    | { readonly type: 'unblocked'; readonly note: string | null }
    | { readonly type: 'submitted'; readonly note: string | null }
    | { readonly type: 'approved'; readonly note: string | null; readonly outcome: Outcome | null }
    | { readonly type: 'returned'; readonly reason: string }
    | { readonly type: 'completed'; readonly note: string | null; readonly outcome: Outcome | null }
    | { readonly type: 'reopened'; readonly reason: string; readonly to: 'active' | 'waiting' | 'ready' }
    | { readonly type: 'marked-not-applicable'; readonly reason: string }
    | {
        readonly type: 'assigned';
        readonly personId: Uuid | null;
        readonly role: RoleKey | null;
        readonly reason: string | null;
      }
    | {
        readonly type: 'rescheduled';
        readonly dueOn: LocalDate;
        readonly reason: string | null;
        readonly byHand: boolean;
      }
    | { readonly type: 'opened-early'; readonly reason: string }
    | {
        readonly type: 'cancelled';
        readonly reason: string;
        readonly because: 'decision' | 'left-round' | 'coordinator';
      }
    | { readonly type: 'restored'; readonly state: 'waiting' | 'ready' }
    | { readonly type: 'guide-upgraded'; readonly from: string; readonly to: string }
    | { readonly type: 'reminded'; readonly recipients: readonly Uuid[] }
    | { readonly type: 'handed-back'; readonly commentId: Uuid; readonly personId: Uuid; readonly reason: string }
    | {
        readonly type: 'hand-back-ended';
        readonly commentId: Uuid;
        readonly personId: Uuid;
        readonly because: 'taken-back' | 'settled';
      }
  );

export const refusalCodes = [
  'not-allowed',
  'wrong-state',
  'not-complete',
  'prerequisites-not-met',
  'hard-gate',
  'four-eyes',
  'no-reviewer',
  'vacant-role',
  'review-required',
  'no-review',
  'not-applicable-not-allowed',
  'round-not-running',
  'dataset-not-in-round',
  'unknown-check',
  'invalid-answer',
  /** The actor, or the named person, may not grant or hold the role that the answer grants. */
  'beyond-authority',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What is missing, as data; texts are made from it where it is shown. */
export interface Missing {
  readonly kind: 'task' | 'check' | 'evidence' | 'role' | 'decision' | 'metadata' | 'approval' | 'version';
  readonly step?: StepKey;
  readonly taskId?: Uuid | null;
  readonly check?: string;
  readonly role?: RoleKey;
  readonly datasetId?: Uuid;
  /**
   * Why, as a stable key (`unanswered`, `must-be-yes`, `dont-know`, `note-needed`, `not-done`, `same-person`, `vacant`,
   * `not-cleared`, ...).
   */
  readonly reason: string;
}

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly missing: readonly Missing[];
}
export interface Accepted {
  readonly ok: true;
  /** Empty when the command changes nothing (the same answer again). */
  readonly events: readonly TaskEvent[];
}
export type Decision = Accepted | Refusal;

export interface AvailableCommand {
  readonly type: CommandType;
  readonly allowed: boolean;
  readonly code?: RefusalCode;
  readonly missing?: readonly Missing[];
}
