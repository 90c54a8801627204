import { Dropdown } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { DiscardDemo } from './discard-demo.js';
import { seenRole } from './seen-role.js';
import './demo.css';

/** The banner on every page of a demo: that it is one, whom the visitor impersonates, and how to end it. */
export function DemoBanner() {
  const { t } = useText();
  const { person, roles } = useMe();
  const demo = useQuery(read(operations.getDemo));
  const [discarding, setDiscarding] = useState(false);
  const seeAs = useSeeAs();
  const { self, people = [], mayDiscard = false } = demo.data ?? {};
  const asOther = self !== undefined && self.id !== person.id;
  const role = seenRole(person.id, people, roles);
  return (
    <section className="demo-banner" aria-label={t('web-demo.banner')}>
      <p className="demo-banner-text">
        <strong>{t('web-demo.banner')}</strong>{' '}
        {asOther &&
          (role === null
            ? t('web-demo.seen-as.no-role', { name: person.name })
            : t('web-demo.seen-as', { name: person.name, role: t(`role.${role}`) }))}
      </p>
      <div className="demo-banner-actions">
        {asOther && (
          <ActionButton
            variant="secondary"
            loading={seeAs.isPending && seeAs.variables === self.id}
            onClick={() => seeAs.mutate(self.id)}
          >
            {t('web-demo.back-to-self')}
          </ActionButton>
        )}
        <Dropdown.TriggerContext>
          <Dropdown.Trigger variant="secondary" data-size="sm" loading={seeAs.isPending}>
            {t('web-demo.see-as')}
          </Dropdown.Trigger>
          <Dropdown placement="bottom-end">
            <Dropdown.List>
              {people
                .filter((one) => one.id !== person.id)
                .map((one) => (
                  <Dropdown.Item key={`${one.id} ${one.role}`}>
                    <Dropdown.Button onClick={() => seeAs.mutate(one.id)}>
                      <span className="demo-person">
                        <span>{one.name}</span>
                        <span className="muted">{t(`role.${one.role}`)}</span>
                      </span>
                    </Dropdown.Button>
                  </Dropdown.Item>
                ))}
            </Dropdown.List>
          </Dropdown>
        </Dropdown.TriggerContext>
        {mayDiscard && (
          <ActionButton variant="tertiary" onClick={() => setDiscarding(true)}>
            {t('web-demo.discard')}
          </ActionButton>
        )}
      </div>
      <ProblemNotice error={seeAs.error} />
      {createPortal(<DiscardDemo open={discarding} onClose={() => setDiscarding(false)} />, document.body)}
    </section>
  );
}

function useSeeAs() {
  return useMutation({
    mutationFn: (personId: string) => call(operations.seeAs, { body: { personId } }),
    // A fresh page forgets what the other person saw.
    onSuccess: () => window.location.assign('/'),
  });
}
