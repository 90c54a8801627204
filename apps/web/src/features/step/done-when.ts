import type { GuideStepView } from '@stegvis/contract';
import type { Speaker } from '../../ui/language.js';

/** When a step is done, as sentences: its required answers, its evidence, its review. */
export function doneWhen(
  step: Pick<GuideStepView, 'checks' | 'reviewedBy'>,
  speak: Pick<Speaker, 't' | 'list'>,
): readonly string[] {
  const answers = step.checks
    .filter((check) => check.required)
    .map((check) => speak.t('step.done-when.check', { question: check.question }));
  const evidence = step.checks
    .filter((check) => check.evidenceRequired)
    .map((check) => speak.t('step.done-when.evidence', { question: check.question }));
  const review =
    step.reviewedBy.length === 0
      ? []
      : [
          speak.t('step.done-when.reviewed', {
            roles: speak.list(step.reviewedBy.map((role) => speak.t(`role.${role}`))),
          }),
        ];
  return [...answers, ...evidence, ...review];
}
