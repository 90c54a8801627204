import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { colourSchemes } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { useLook } from '../../ui/look.js';

/** Chooses light, dark or high contrast. It applies at once, in every browser of the person. */
export function SchemeChoice() {
  const { t } = useText();
  const { scheme, choose } = useLook();
  return (
    <Fieldset>
      <Fieldset.Legend>{t('web-look.scheme')}</Fieldset.Legend>
      {colourSchemes.map((one) => (
        <Radio
          key={one}
          name="colour-scheme"
          value={one}
          label={t(`web-look.scheme.${one}`)}
          checked={one === scheme}
          onChange={() => choose(one)}
        />
      ))}
    </Fieldset>
  );
}
