import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ButtonLink } from '../../ui/text-link.js';

/** Links to where to go after an import. */
export function ImportLinks({ onOther }: { readonly onOther: () => void }) {
  const { t } = useText();
  return (
    <div className="actions">
      <ButtonLink to="/inventory">{t('inventory.show')}</ButtonLink>
      <ButtonLink to="/rounds/new" variant="secondary">
        {t('importing.to-rounds')}
      </ButtonLink>
      <ActionButton variant="tertiary" onClick={onOther}>
        {t('importing.other-file')}
      </ActionButton>
    </div>
  );
}
