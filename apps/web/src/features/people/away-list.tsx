import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type AbsenceView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { readAll } from '../../http/queries.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { StatusText } from '../shared/status-text.js';
import { TextLink } from '../../ui/text-link.js';

/** Absences now and later, who stands in, and the days on which nobody does. */
export function AwayList() {
  const speaker = useText();
  const { t } = speaker;
  const away = useQuery(readAll(operations.listAbsences));
  return (
    <Loaded query={away} lines={2}>
      {(items) =>
        items.length === 0 ? (
          <Paragraph className="muted">{t('away.none')}</Paragraph>
        ) : (
          <DataTable
            caption={t('away.title')}
            columns={columnsOf(speaker)}
            rows={items}
            rowKey={(one) => one.person.id}
          />
        )
      }
    </Loaded>
  );
}

function columnsOf(speaker: Speaker): readonly Column<AbsenceView>[] {
  const { t, date } = speaker;
  return [
    {
      key: 'person',
      label: t('away.person'),
      cell: (one) => <TextLink to={`/people/${one.person.id}#absence`}>{one.person.name}</TextLink>,
    },
    {
      key: 'when',
      label: t('away.when'),
      cell: (one) =>
        `${t('away.span', { from: date(one.from), to: date(one.to) })}${one.now ? ` (${t('away.now')})` : ''}`,
    },
    {
      key: 'substitute',
      label: t('away.substitute'),
      cell: (one) => (one.substitute === null ? t('away.no-substitute') : one.substitute.name),
    },
    {
      key: 'gap',
      label: t('away.gap'),
      cell: (one) =>
        one.gap === null ? t('away.gap.none') : <StatusText tone="problem">{gapInWords(speaker, one.gap)}</StatusText>,
    },
  ];
}

export function gapInWords({ t, date }: Pick<Speaker, 't' | 'date'>, gap: NonNullable<AbsenceView['gap']>): string {
  return t(`away.gap.${gap.why}`, { from: date(gap.from), to: date(gap.to) });
}
