import { phaseKeys } from '@stegvis/workflow';
import { useText } from '../../ui/language.js';

/** The number of steps of each phase. */
const steps: Readonly<Record<(typeof phaseKeys)[number], number>> = {
  'start-up': 5,
  analyse: 2,
  'technical-solution': 3,
  publish: 2,
  'manage-and-follow-up': 4,
};

/** A picture of the guide: five phases, each a flight of stairs with its steps. */
export function Staircase() {
  const { t } = useText();
  return (
    <ol className="staircase" aria-label={t('web-first-run.phases')}>
      {phaseKeys.map((phase) => (
        <li key={phase}>
          <span className="staircase-steps" aria-hidden="true">
            {Array.from({ length: steps[phase] }, (_, index) => (
              <span key={index} />
            ))}
          </span>
          <span className="staircase-name">{t(`guide.phase.${phase}`)}</span>
        </li>
      ))}
    </ol>
  );
}
