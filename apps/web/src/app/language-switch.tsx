import { Button } from '@digdir/designsystemet-react';
import { Icon } from '../ui/icons.js';
import { useLanguage, useText } from '../ui/language.js';

/** Switches the language at once. Each language is named in itself. */
export function LanguageSwitch() {
  const { t } = useText();
  const { language, choose } = useLanguage();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <Button variant="tertiary" data-color="neutral" data-size="sm" lang={other} onClick={() => choose(other)}>
      <Icon name="language" className="wide-only" />
      {t('web.language.other')}
    </Button>
  );
}
