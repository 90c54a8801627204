import type { PlanView, RoundView } from '@stegvis/contract';
import { useText, type Speaker } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';

/** The plan in a few sentences, before any table. */
export function PlanSummary({ plan, round, maySteer }: { readonly plan: PlanView; readonly round: RoundView; readonly maySteer: boolean }) {
  const speaker = useText();
  const { t } = speaker;
  return (
    <div className="plan-summary">
      {round.state === 'planned' && <p>{t('plan.to-come')}</p>}
      <p>
        <strong>{endInWords(speaker, plan, round)}</strong> {movedInSentence(speaker, plan)}
      </p>
      <p>
        {targetInWords(speaker, plan)} {plan.targetOn === null && maySteer && <TextLink to={`/rounds/${round.id}/edit`}>{t('plan.target.set')}</TextLink>}
      </p>
      {plan.whole.daysLate > 0 && <p>{t('plan.late', { days: plan.whole.daysLate })}</p>}
    </div>
  );
}

function endInWords({ t, date }: Speaker, plan: PlanView, round: RoundView): string {
  const end = plan.whole.now?.to;
  if (end === undefined) return '';
  if (round.state === 'completed' || round.state === 'archived') return t('plan.ended', { date: date(end) });
  return t(isSqueezed(plan) ? 'plan.ends.by-dates' : 'plan.ends', { date: date(end) });
}

/** The last date meets the target, but what is left has less time until then than its steps take, as when something early is late. */
function isSqueezed({ targetOn, whole }: PlanView): boolean {
  return targetOn !== null && whole.now !== null && whole.now.to <= targetOn && (whole.slackDays ?? 0) < 0;
}

function movedInSentence({ t }: Speaker, { whole }: PlanView): string {
  const days = whole.movedDays ?? 0;
  if (days === 0) return t('plan.moved.not');
  return days > 0 ? t('plan.moved.later', { days }) : t('plan.moved.earlier', { days: -days });
}

function targetInWords({ t, date }: Speaker, plan: PlanView): string {
  const { targetOn, whole } = plan;
  if (targetOn === null) return t('plan.target.no');
  const days = whole.slackDays;
  if (days === null) return '';
  if (days === 0) return t('plan.target.none-left', { date: date(targetOn) });
  if (days > 0) return t('plan.target.slack', { date: date(targetOn), days });
  return t(isSqueezed(plan) ? 'plan.target.squeezed' : 'plan.target.missed', { date: date(targetOn), days: -days });
}
