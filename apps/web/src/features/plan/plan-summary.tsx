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

function endInWords({ t, date }: Speaker, { whole }: PlanView, round: RoundView): string {
  if (whole.now === null) return '';
  return t(round.state === 'completed' || round.state === 'archived' ? 'plan.ended' : 'plan.ends', { date: date(whole.now.to) });
}

function movedInSentence({ t }: Speaker, { whole }: PlanView): string {
  const days = whole.movedDays ?? 0;
  if (days === 0) return t('plan.moved.not');
  return days > 0 ? t('plan.moved.later', { days }) : t('plan.moved.earlier', { days: -days });
}

function targetInWords({ t, date }: Speaker, { targetOn, whole }: PlanView): string {
  if (targetOn === null) return t('plan.target.no');
  const days = whole.slackDays;
  if (days === null) return '';
  if (days === 0) return t('plan.target.none-left', { date: date(targetOn) });
  if (days > 0) return t('plan.target.slack', { date: date(targetOn), days });
  // Late tasks eat the slack before they move the end: two dates that fit beside "misses it" would be hard to believe.
  const fits = whole.now !== null && whole.now.to <= targetOn;
  return t(fits ? 'plan.target.behind' : 'plan.target.missed', { date: date(targetOn), days: -days });
}
