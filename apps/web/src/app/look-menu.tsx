import { colourSchemes } from '@stegvis/contract';
import { useText } from '../ui/language.js';
import { useLook } from '../ui/look.js';
import { Menu, MenuButton } from '../ui/menu.js';

/** Chooses light, dark or high contrast on every page. */
export function LookMenu() {
  const { t } = useText();
  const { scheme, choose } = useLook();
  return (
    <Menu label={t('web-look.title')} icon={scheme === 'dark' || scheme === 'contrast' ? 'dark' : 'light'}>
      {colourSchemes.map((one) => (
        <MenuButton key={one} pressed={one === scheme} onClick={() => choose(one)}>
          {t(`web-look.scheme.${one}`)}
        </MenuButton>
      ))}
    </Menu>
  );
}
