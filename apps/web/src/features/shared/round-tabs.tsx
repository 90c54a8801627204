import { useText } from '../../ui/language.js';
import { ViewLinks } from '../../ui/view-links.js';

const tabs = ['steps', 'matrix', 'datasets', 'plan'] as const;

/** The tabs of a round, which several pages share. */
export function RoundTabs({ roundId, current }: { readonly roundId: string; readonly current: (typeof tabs)[number] }) {
  const { t } = useText();
  return (
    <ViewLinks
      label={t('round.views')}
      links={tabs.map((one) => ({
        key: one,
        to: one === 'steps' ? `/rounds/${roundId}` : `/rounds/${roundId}/${one}`,
        text: t(`round.view.${one}`),
        current: one === current,
      }))}
    />
  );
}
