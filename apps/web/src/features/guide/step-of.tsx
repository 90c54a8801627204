import type { GuideStepView, GuideView } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { ButtonLink } from '../../ui/text-link.js';

/** Finds a step by its key, as our links name it, or by its number, as people name it. */
export function stepOf(guide: GuideView, said: string): GuideStepView | undefined {
  return guide.steps.find((step) => step.key === said || String(step.number) === said);
}

export function NoSuchStep() {
  const { t } = useText();
  return (
    <Page title={t('web.not-found.title')}>
      <div className="actions">
        <ButtonLink to="/guide">{t('web-guide.back')}</ButtonLink>
      </div>
    </Page>
  );
}
