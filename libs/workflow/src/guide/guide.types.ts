import type { CheckKind, Language, Level, PhaseKey, RoleKey, StepKey, StepNumber } from '../vocabulary.js';

/**
 * `each`: done for the same dataset (or for the round); `any`: done for at least one dataset of the round; `cleared`:
 * the step is done and its outcome allows publishing. Nobody can override a `hard` one.
 */
export interface Prerequisite {
  readonly step: StepKey;
  readonly mode: 'each' | 'any' | 'cleared';
  readonly hard: boolean;
}

/**
 * A question of a step. Its texts are in libs/wording under `guide.check.<step>.<key>`; a tailored check has its own.
 */
export interface CheckDefinition {
  readonly key: string;
  readonly kind: CheckKind;
  /** Choice keys, in the order shown. Only for `choice`. */
  readonly options?: readonly string[];
  readonly required: boolean;
  /** Required only when another check of the task has one of these answers. */
  readonly requiredWhen?: { readonly check: string; readonly in: readonly string[] };
  readonly evidenceRequired: boolean;
  /** `not-applicable` is an allowed answer (3b, 3c, 15a-d). Only for `yes-no`. */
  readonly notApplicableAllowed?: boolean;
  /** Only this answer lets the task be finished (step 6's guideline question, "in place?"). Only for `yes-no`. */
  readonly mustBe?: 'yes';
  /** A `no` with its note blocks the task, the note being the reason (step 6). */
  readonly noBlocks?: boolean;
  /** A `no` counts as answered only with a note (step 7's areas). */
  readonly noNeedsNote?: boolean;
  /**
   * Required only while something is missing: nobody holds the role that the check grants, or a chosen dataset has
   * neither score nor reason. Only together with `required`.
   */
  readonly requiredWhile?: 'role-vacant' | 'dataset-without-reason';
  /** Answering a `person` check gives that person this role. */
  readonly grants?: { readonly role: RoleKey; readonly scope: 'organisation' | 'round' | 'dataset' };
  /** Texts of a check that the organisation added or reworded. */
  readonly text?: Partial<Readonly<Record<Language, string>>>;
}

/**
 * What must be true beside the checks before a step is finished. Hard gates are among them; tailoring cannot change
 * them.
 */
export type Requirement =
  /** Somebody holds the role for this task (steps 1, 4, 5). */
  | { readonly kind: 'role-held'; readonly role: RoleKey }
  /** The round has at least one dataset (step 3). */
  | { readonly kind: 'dataset-chosen' }
  /** At least one of these checks is answered with yes (step 15). */
  | { readonly kind: 'one-yes'; readonly checks: readonly string[] }
  /**
   * The step decides whether the dataset may be published; open publishing contradicts a `no` in any area (step 7). A
   * holder of `takesPart` submits or approves.
   */
  | {
      readonly kind: 'decision';
      readonly outcome: string;
      readonly areas: readonly string[];
      readonly takesPart: RoleKey;
    }
  /**
   * A decision that allows publishing, the finished description of the metadata, and approval by a holder of the
   * reviewing role; nobody may approve in its place (step 12).
   */
  | { readonly kind: 'publishing-gate' };

export interface StepDefinition {
  readonly number: StepNumber;
  readonly key: StepKey;
  readonly phase: PhaseKey;
  readonly level: Level;
  readonly waitsFor: readonly Prerequisite[];
  readonly responsible: RoleKey;
  /** Roles that take part beside the responsible one (legal counsel in step 7): they may answer and submit too. */
  readonly supporting: readonly RoleKey[];
  /**
   * Roles that are asked to take part without doing or reviewing the task, such as the participants of the meeting of
   * step 2.
   */
  readonly invited?: readonly RoleKey[];
  readonly accountable: RoleKey;
  readonly workingDays: number;
  readonly notApplicableAllowed: boolean;
  /** Roles whose holders may approve; empty = no review, the task is completed by its doer. */
  readonly reviewedBy: readonly RoleKey[];
  readonly checks: readonly CheckDefinition[];
  /** Absent: only the checks are required. */
  readonly requirements?: readonly Requirement[];
  /** Texts that the organisation has reworded. */
  readonly text?: {
    readonly title?: Partial<Record<Language, string>>;
    readonly purpose?: Partial<Record<Language, string>>;
  };
}

/**
 * One version of the guide. `version` is the product's, such as `2026.1`, or one of an organisation, such as
 * `2026.1+3`.
 */
export interface Guide {
  readonly version: string;
  readonly steps: readonly StepDefinition[];
}

/** What an organisation may change of a step. Hard gates cannot be changed. */
export interface StepTailoring {
  readonly workingDays?: number;
  readonly responsible?: RoleKey;
  readonly review?: boolean;
  readonly title?: Partial<Record<Language, string>>;
  readonly purpose?: Partial<Record<Language, string>>;
  readonly checkTexts?: Readonly<Record<string, Partial<Record<Language, string>>>>;
  readonly extraChecks?: readonly CheckDefinition[];
}
export type Tailoring = Partial<Readonly<Record<StepKey, StepTailoring>>>;
