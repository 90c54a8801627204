import type { PlanView, RoundView } from '@stegvis/contract';
import { compareToTarget, type TargetComparison } from '@stegvis/workflow';
import { useText, type Speaker } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';

/** The plan in a few sentences, before any table. */
export function PlanSummary({
  plan,
  round,
  maySteer,
}: {
  readonly plan: PlanView;
  readonly round: RoundView;
  readonly maySteer: boolean;
}) {
  const speaker = useText();
  const { t } = speaker;
  return (
    <div className="plan-summary">
      {round.state === 'planned' && <p>{t('plan.to-come')}</p>}
      <p>
        <strong>{endInWords(speaker, plan, round)}</strong> {movedInSentence(speaker, plan)}
      </p>
      <p>
        {plan.whole.daysLate > 0 ? lateInWords(speaker, plan) : targetInWords(speaker, plan)}{' '}
        {plan.targetOn === null && maySteer && (
          <TextLink to={`/rounds/${round.id}/edit`}>{t('plan.target.set')}</TextLink>
        )}
      </p>
    </div>
  );
}

function endInWords({ t, date }: Speaker, plan: PlanView, round: RoundView): string {
  const end = plan.whole.now?.to;
  if (end === undefined) return '';
  if (round.state === 'completed' || round.state === 'archived') return t('plan.ended', { date: date(end) });
  return t(comparisonOf(plan) === 'squeezed' ? 'plan.ends.by-dates' : 'plan.ends', { date: date(end) });
}

function comparisonOf({ targetOn, whole }: PlanView): TargetComparison | null {
  return compareToTarget({ endsOn: whole.now?.to ?? null, targetOn, slackDays: whole.slackDays });
}

function movedInSentence({ t }: Speaker, { whole }: PlanView): string {
  const days = whole.movedDays ?? 0;
  if (days === 0) return t('plan.moved.not');
  return days > 0 ? t('plan.moved.later', { days }) : t('plan.moved.earlier', { days: -days });
}

/**
 * While something is late, a number of days of slack would be misleading: what counts is whether the target can still
 * be met.
 */
function lateInWords(speaker: Speaker, plan: PlanView): string {
  const late = speaker.t('plan.late', { days: plan.whole.daysLate });
  const comparison = comparisonOf(plan);
  if (comparison === null) return late;
  const meets = comparison === 'slack' || comparison === 'none-left';
  return `${late} ${meets ? speaker.t('plan.late.meets') : targetInWords(speaker, plan)}`;
}

function targetInWords({ t, date }: Speaker, plan: PlanView): string {
  const { targetOn, whole } = plan;
  if (targetOn === null) return t('plan.target.no');
  const comparison = comparisonOf(plan);
  return comparison === null
    ? ''
    : t(`plan.target.${comparison}`, { date: date(targetOn), days: Math.abs(whole.slackDays ?? 0) });
}
