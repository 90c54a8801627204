import type { CheckDefinition } from './guide.types.js';
import type { StepKey } from '../vocabulary.js';

/**
 * The keys of checks whose answer grants a role, for callers without a guide. An organisation's own checks grant none.
 */
export const grantingChecks: readonly string[] = ['coordinator', 'owner', 'project-leader'];

/** The role that a step gives, and its scope, for pages that know only the step of a task. */
export const grantOfStep: Readonly<Partial<Record<StepKey, NonNullable<CheckDefinition['grants']>>>> = {
  'appoint-coordinator': { role: 'coordinator', scope: 'organisation' },
  'appoint-owner': { role: 'information-owner', scope: 'dataset' },
  'establish-project': { role: 'project-leader', scope: 'round' },
};
