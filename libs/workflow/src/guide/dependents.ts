import type { StepKey } from '../vocabulary.js';
import type { Guide, StepDefinition } from './guide.types.js';

/** Steps that wait for this one, directly. */
export function dependentsOf(guide: Guide, step: StepKey): readonly StepDefinition[] {
  return guide.steps.filter((other) => other.waitsFor.some((prerequisite) => prerequisite.step === step));
}
