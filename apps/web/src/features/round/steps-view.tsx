import type { RoundView } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { StatusText, TaskStatus } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';

type Step = RoundView['steps'][number];

/** The sixteen steps by phase, each with its progress. */
export function StepsView({ round }: { readonly round: RoundView }) {
  const { t } = useText();
  return round.phases.map((phase) => (
    <Section key={phase.key} title={phase.title} id={`phase-${phase.key}`}>
      <TaskRows
        label={phase.title}
        rows={round.steps
          .filter((step) => step.phase === phase.key)
          .map((step) => ({
            key: step.key,
            title: t('round.step.name', { number: step.number, title: step.title }),
            to: `/rounds/${round.id}/steps/${step.number}`,
            hint: <StepHint round={round} step={step} />,
            aside: <StepState round={round} step={step} />,
          }))}
      />
    </Section>
  ));
}

function StepHint({ round, step }: { readonly round: RoundView; readonly step: Step }) {
  const { t, shortDate } = useText();
  if (round.state === 'planned') return t(`guide.level.${step.level}`);
  if (step.total === 0) return step.level === 'dataset' ? t('round.step.no-datasets') : t(`guide.level.${step.level}`);
  const parts = [
    step.level === 'dataset' ? t('round.step.count', { done: step.done, total: step.total }) : null,
    step.vacant > 0 ? t('round.step.vacant', { count: step.vacant }) : null,
    step.dueOn !== null && step.done < step.total ? t('matrix.due', { date: shortDate(step.dueOn) }) : null,
  ];
  const text = parts.filter((part) => part !== null).join(', ');
  return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);
}

function StepState({ round, step }: { readonly round: RoundView; readonly step: Step }) {
  const { t } = useText();
  if (round.state === 'planned' || step.total === 0) return null;
  return (
    <>
      <TaskStatus state={step.state} />
      {step.overdue > 0 && <StatusText tone="problem">{t('round.step.late', { count: step.overdue })}</StatusText>}
    </>
  );
}
