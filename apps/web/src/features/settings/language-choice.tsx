import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { languages } from '@stegvis/wording';
import { useLanguage, useText } from '../../ui/language.js';

/** The same choice as in the header, which is also used for mails. It applies at once. */
export function LanguageChoice() {
  const { t } = useText();
  const { language, choose } = useLanguage();
  return (
    <Fieldset>
      <Fieldset.Legend>{t('web-settings.language')}</Fieldset.Legend>
      {languages.map((one) => (
        <Radio
          key={one}
          name="language"
          value={one}
          label={t(`language.${one}`)}
          checked={one === language}
          onChange={() => choose(one)}
        />
      ))}
    </Fieldset>
  );
}
