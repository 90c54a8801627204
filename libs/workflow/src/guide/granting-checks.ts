import type { CheckDefinition } from './guide.types.js';
import type { StepKey } from '../vocabulary.js';

/** Checks of the guide whose answer grants a role, by name, so that the caller needs no guide. An organisation's own checks grant none. */
export const grantingChecks: readonly string[] = ['coordinator', 'owner', 'project-leader'];

/** The role that a step gives, and where, for pages that know of a task only its step. */
export const grantOfStep: Readonly<Partial<Record<StepKey, NonNullable<CheckDefinition['grants']>>>> = {
  'appoint-coordinator': { role: 'coordinator', scope: 'organisation' },
  'appoint-owner': { role: 'information-owner', scope: 'dataset' },
  'establish-project': { role: 'project-leader', scope: 'round' },
};
