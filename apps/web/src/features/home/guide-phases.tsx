import type { RoundView } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { StatusText, TaskStatus } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';

type Phase = RoundView['phases'][number];
type Step = RoundView['steps'][number];

/** The current phase: the first that is not done. */
export function currentPhase(phases: readonly Pick<Phase, 'key' | 'state'>[]): string | null {
  return phases.find((phase) => phase.state !== 'done')?.key ?? null;
}

/** The guide in five phases; the current one is open and shows its steps. */
export function GuidePhases({ round }: { readonly round: RoundView }) {
  const { t } = useText();
  const current = currentPhase(round.phases);
  return (
    <div className="guide-phases" key={round.id}>
      {round.phases.map((phase) => (
        <details key={phase.key} open={phase.key === current} className={`guide-phase guide-phase-${phase.state}`}>
          <summary>
            <span className="guide-phase-title">{phase.title}</span>
            <progress className="phase-meter" max={Math.max(phase.total, 1)} value={phase.done} aria-hidden="true" />
            <span className="guide-phase-count">
              {phase.total === 0
                ? t('web.phase.empty')
                : t('web.phase.count', { done: phase.done, total: phase.total })}
            </span>
          </summary>
          <TaskRows
            label={phase.title}
            rows={round.steps
              .filter((step) => step.phase === phase.key)
              .map((step) => ({
                key: step.key,
                title: t('round.step.name', { number: step.number, title: step.title }),
                to: `/rounds/${round.id}/steps/${step.number}`,
                hint: <StepHint step={step} />,
                aside: <StepAside step={step} />,
              }))}
          />
        </details>
      ))}
    </div>
  );
}

function StepHint({ step }: { readonly step: Step }) {
  const { t } = useText();
  if (step.level === 'round') return step.vacant > 0 ? t('web-home.step.vacant-one') : null;
  if (step.total === 0) return t('round.step.no-datasets');
  const parts = [
    t('round.step.count', { done: step.done, total: step.total }),
    ...(step.vacant > 0 ? [t('round.step.vacant', { count: step.vacant })] : []),
  ];
  return parts.join(', ');
}

function StepAside({ step }: { readonly step: Step }) {
  const { t } = useText();
  if (step.total === 0) return null;
  return (
    <>
      <TaskStatus state={step.state} />
      {step.overdue > 0 && (
        <StatusText tone="problem" symbol="late">
          {t('round.step.late', { count: step.overdue })}
        </StatusText>
      )}
    </>
  );
}
