import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type AddedFactor } from '@stegvis/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, refresh } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { AddAuthenticator } from './add-authenticator.js';
import { AddPasskey } from './add-passkey.js';
import { FactorList } from './factor-list.js';
import { NewRecoveryCodes } from './new-recovery-codes.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.js';
import './second-factor.css';

/**
 * Lists the second factors of the account. `onKept`: the first factor was added, and its recovery codes have been
 * stored.
 */
export function SignInMethods({ onKept }: { readonly onKept?: () => void }) {
  const { t, list } = useText();
  const client = useQueryClient();
  const own = useQuery(read(operations.listSecondFactors));
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const again = () => refresh(client, operations.listSecondFactors);
  const added = ({ recoveryCodes }: AddedFactor) => {
    setCodes(recoveryCodes);
    void again();
  };
  const kept = () => {
    setCodes(null);
    onKept?.();
  };
  // The codes are shown only once, so nothing else is shown before they have been stored.
  if (codes !== null) return <NewRecoveryCodes codes={codes} onKept={kept} />;
  return (
    <Loaded query={own}>
      {({ factors, recoveryCodesLeft, requiredFor }) => (
        <>
          <Section id="factors" title={t('web-second-factor.factors')}>
            {requiredFor.length > 0 && (
              <Paragraph>
                {t('web-second-factor.required', { roles: list(requiredFor.map((role) => t(`role.${role}`))) })}
              </Paragraph>
            )}
            {factors.length === 0 ? (
              <Paragraph>{t('web-second-factor.none')}</Paragraph>
            ) : (
              <FactorList factors={factors} required={requiredFor.length > 0} />
            )}
          </Section>
          {factors.length > 0 && (
            <Section id="recovery-codes" title={t('web-second-factor.codes')}>
              <RenewRecoveryCodes
                left={recoveryCodesLeft}
                onRenewed={(renewed) => {
                  setCodes(renewed);
                  void again();
                }}
              />
            </Section>
          )}
          <Section id="add-app" title={t('web-second-factor.app.title')}>
            <AddAuthenticator onAdded={added} />
          </Section>
          <Section id="add-passkey" title={t('web-second-factor.passkey.title')}>
            <AddPasskey onAdded={added} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
