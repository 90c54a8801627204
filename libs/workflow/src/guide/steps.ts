import type { Guide, StepDefinition } from './guide.types.js';
import { analyseSteps } from './steps/analyse.js';
import { manageAndFollowUpSteps } from './steps/manage-and-follow-up.js';
import { publishSteps } from './steps/publish.js';
import { startUpSteps } from './steps/start-up.js';
import { technicalSolutionSteps } from './steps/technical-solution.js';
import type { StepKey } from '../vocabulary.js';

/**
 * The sixteen steps; everything else about the guide derives from this table. The steps and their order come from the
 * national guide for opening data; roles and days are the product's defaults.
 */
export const baseGuide: Guide = {
  version: '2026.1',
  steps: [...startUpSteps, ...analyseSteps, ...technicalSolutionSteps, ...publishSteps, ...manageAndFollowUpSteps],
};

/** Versions that a round can be pinned to, newest last. */
export const guideVersions: readonly Guide[] = [baseGuide];

/**
 * Throws for a step that the guide does not have, which is a programming error, since keys come from the same table.
 */
export function stepOf(guide: Guide, key: StepKey): StepDefinition {
  const found = guide.steps.find((step) => step.key === key);
  if (found === undefined) throw new Error(`The guide ${guide.version} has no step ${key}.`);
  return found;
}

export function stepsOfLevel(guide: Guide, level: StepDefinition['level']): readonly StepDefinition[] {
  return guide.steps.filter((step) => step.level === level);
}
