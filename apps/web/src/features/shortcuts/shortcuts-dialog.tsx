import { Paragraph, Switch } from '@digdir/designsystemet-react';
import { useText } from '../../ui/language.js';
import { Modal } from '../../ui/confirm-dialog.js';
import { shortCuts, type ShortCut } from './short-cuts.js';
import { useShortCutsChoice } from './use-short-cuts-choice.js';

/** Lists all shortcuts, with the switch that turns them off. */
export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const { on, choose } = useShortCutsChoice();
  return (
    <Modal open={open} title={t('web-shortcuts.title')} onClose={onClose}>
      <Paragraph>{on ? t('web-shortcuts.lead') : t('web-shortcuts.off')}</Paragraph>
      <table className="short-cuts">
        <thead>
          <tr>
            <th scope="col">{t('web-shortcuts.key')}</th>
            <th scope="col">{t('web-shortcuts.does')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <kbd>{'Ctrl'}</kbd> <kbd>{'K'}</kbd>
            </td>
            <td>{t('web-shortcuts.search')}</td>
          </tr>
          {on &&
            shortCuts.map((one) => (
              <tr key={one.keys.join(' ')}>
                <td>
                  <Keys keys={one.keys} />
                </td>
                <td>{t(one.text)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <Switch
        label={t('web-shortcuts.on')}
        description={t('web-shortcuts.on.hint')}
        checked={on}
        onChange={(event) => choose(event.target.checked)}
      />
    </Modal>
  );
}

function Keys({ keys: [first, second] }: Pick<ShortCut, 'keys'>) {
  return (
    <>
      <kbd>{first}</kbd>
      {second !== undefined && (
        <>
          {' '}
          <kbd>{second}</kbd>
        </>
      )}
    </>
  );
}
