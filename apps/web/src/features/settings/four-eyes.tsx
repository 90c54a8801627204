import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type FourEyesView, type OrganisationView } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { read, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** Whether approval takes two persons, and who has to agree to switch that off. */
export function FourEyes({ organisation }: { readonly organisation: OrganisationView }) {
  const fourEyes = useQuery(read(operations.getFourEyes));
  return <Loaded query={fourEyes}>{(found) => <Shown organisation={organisation} fourEyes={found} />}</Loaded>;
}

function Shown({
  organisation,
  fourEyes,
}: {
  readonly organisation: OrganisationView;
  readonly fourEyes: FourEyesView;
}) {
  const { t, instant, list } = useText();
  const { on, proposal, maySwitch, mayAgree } = fourEyes;
  const me = useMe();
  const change = useChange(organisation);
  return (
    <>
      <Paragraph>{t(on ? 'web-settings.four-eyes.on' : 'web-settings.four-eyes.off')}</Paragraph>
      {proposal !== null && (
        <Paragraph>
          {t('web-settings.four-eyes.proposed', {
            name: proposal.by.name,
            instant: instant(proposal.at),
            until: instant(proposal.expiresAt),
            roles: list(proposal.awaits.map((role) => t(`role.${role}`))),
          })}
        </Paragraph>
      )}
      <p className="muted">{t('web-settings.four-eyes.who')}</p>
      <div className="actions">
        {proposal !== null && mayAgree && (
          <ActionButton
            loading={change.isPending && change.variables === 'agree'}
            onClick={() => change.mutate('agree')}
          >
            {t('web-settings.four-eyes.agree')}
          </ActionButton>
        )}
        {proposal !== null && maySwitch && (
          <ActionButton
            variant="secondary"
            loading={change.isPending && change.variables === 'decline'}
            onClick={() => change.mutate('decline')}
          >
            {t(proposal.by.id === me.person.id ? 'web-settings.four-eyes.withdraw' : 'web-settings.four-eyes.decline')}
          </ActionButton>
        )}
        {proposal === null && maySwitch && (
          <ActionButton
            variant="secondary"
            loading={change.isPending}
            onClick={() => change.mutate(on ? 'propose' : 'switch-on')}
          >
            {t(on ? 'web-settings.four-eyes.propose' : 'web-settings.four-eyes.switch-on')}
          </ActionButton>
        )}
      </div>
      <ProblemNotice error={change.error} />
    </>
  );
}

function useChange({ version }: OrganisationView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (what: 'propose' | 'switch-on' | 'agree' | 'decline') => {
      if (what === 'agree') await call(operations.confirmFourEyes);
      else if (what === 'decline') await call(operations.declineFourEyes);
      else await call(operations.updateOrganisation, { body: { fourEyes: what === 'switch-on' }, ifMatch: version });
    },
    onSettled: () => refresh(client, operations.getFourEyes, operations.getOrganisation, operations.getMe),
  });
}
