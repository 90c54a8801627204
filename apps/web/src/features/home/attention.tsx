import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { StatusText, type Tone } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';
import { TextLink } from '../../ui/text-link.js';
import { useAddress } from '../../ui/use-address.js';
import { inWords } from './attention-rows.js';

const tones: Readonly<Record<string, Tone>> = {
  'mail-held': 'warning',
  'handed-back': 'warning',
  vacant: 'warning',
  unassigned: 'warning',
  blocked: 'problem',
  late: 'problem',
  review: 'review',
  'my-review': 'review',
};

/** What needs somebody now: at most seven rows, each leading to where it is mended; all of them where the address asks (`?all=1`). */
export function Attention() {
  const speak = useText();
  const { t } = speak;
  const { permissions } = useMe();
  const all = useAddress().params.has('all');
  const attention = useQuery(read(operations.getAttention, all ? { query: { all } } : {}));
  // Management follows what somebody else has to mend.
  const title = t(permissions.manageRounds ? 'web-home.attention' : 'web-home.attention.others');
  return (
    <Section id="attention" title={title}>
      <Loaded query={attention}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Paragraph>
              {t(permissions.manageRounds ? 'web-home.attention.none' : 'web-home.attention.others.none')}
            </Paragraph>
          ) : (
            <>
              <TaskRows
                label={title}
                rows={items.map((item) => {
                  const { title: what, hint, to } = inWords(item, speak);
                  return {
                    key: `${item.kind} ${item.person?.id ?? ''} ${item.role ?? ''} ${item.task?.id ?? ''} ${what}`,
                    title: what,
                    to,
                    ...(hint === null ? {} : { hint }),
                    aside: (
                      <StatusText tone={tones[item.kind] ?? 'plain'}>{t(`attention.kind.${item.kind}`)}</StatusText>
                    ),
                  };
                })}
              />
              {(all || more > 0) && (
                <p className="muted">
                  {more > 0 && t('attention.more', { count: more })}{' '}
                  <TextLink to={all ? '/#attention' : '/?all=1#attention'}>
                    {t(all ? 'attention.fewer' : 'attention.all')}
                  </TextLink>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
