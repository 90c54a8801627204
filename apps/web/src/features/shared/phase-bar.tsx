import { useText } from '../../ui/language.js';

export interface PhasePart {
  readonly key: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly state: 'not-started' | 'under-way' | 'done';
}

/** Five phases side by side, each with its progress in words and as a bar. */
export function PhaseBar({ phases, label }: { readonly phases: readonly PhasePart[]; readonly label: string }) {
  const { t } = useText();
  return (
    <ol className="phase-bar" aria-label={label}>
      {phases.map((phase) => (
        <li key={phase.key} className={`phase phase-${phase.state}`}>
          <span className="phase-title">{phase.title}</span>
          <progress className="phase-meter" max={Math.max(phase.total, 1)} value={phase.done} aria-hidden="true" />
          <span className="phase-count">
            {phase.total === 0 ? t('web.phase.empty') : t('web.phase.count', { done: phase.done, total: phase.total })}
          </span>
        </li>
      ))}
    </ol>
  );
}
