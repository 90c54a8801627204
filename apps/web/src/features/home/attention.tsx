import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { StatusText, type Tone } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';
import { TextLink } from '../../ui/text-link.js';
import { useAddress } from '../../ui/use-address.js';
import { inWords } from './attention-rows.js';
import { attentionQuery } from './home-queries.js';

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

/**
 * What needs attention now: at most seven rows, each with a link to where it can be solved; all of them with `?all=1`
 * in the address.
 */
export function Attention() {
  const speak = useText();
  const { t } = speak;
  const { permissions } = useMe();
  const all = useAddress().params.has('all');
  const attention = useQuery(attentionQuery(all));
  // Management follows what others have to solve.
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
