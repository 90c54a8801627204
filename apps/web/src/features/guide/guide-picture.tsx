import type { GuideStepView, GuideView } from '@stegvis/contract';
import { Link } from 'react-router';
import { useText } from '../../ui/language.js';

/** A diagram of the sixteen steps in their five phases, each with what it waits for, drawn from the guide's table. */
export function GuidePicture({ guide, search }: { readonly guide: GuideView; readonly search: string }) {
  const { t } = useText();
  return (
    <nav className="guide-picture" aria-label={t('web-guide.picture')}>
      <ol className="guide-phases">
        {guide.phases.map((phase, index) => (
          <li key={phase.key} className="guide-phase">
            <p className="guide-phase-title">
              <span aria-hidden="true">{index + 1}</span> {phase.title}
            </p>
            <ul>
              {guide.steps
                .filter((step) => step.phase === phase.key)
                .map((step) => (
                  <li key={step.key}>
                    <Link
                      to={`/guide/${step.key}${search}`}
                      className={step.level === 'dataset' ? 'guide-box guide-box-many' : 'guide-box'}
                    >
                      <span>{t('round.step.name', { number: step.number, title: step.title })}</span>
                      <Waits step={step} />
                    </Link>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className="muted">{t('web-guide.picture.legend')}</p>
    </nav>
  );
}

function Waits({ step }: { readonly step: GuideStepView }) {
  const { t, list } = useText();
  const numbers = step.waitsFor.map((one) => String(one.step));
  return (
    <span className="guide-box-waits">
      {numbers.length === 0 ? t('web-guide.picture.first') : t('web-guide.picture.after', { steps: list(numbers) })}
    </span>
  );
}
