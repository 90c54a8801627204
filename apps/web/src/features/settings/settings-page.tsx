import { operations, type OrganisationView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { ColourForm } from './colour-form.js';
import { LogoForm } from './logo-form.js';
import { SchemeChoice } from './scheme-choice.js';
import { ApiTokens } from './api-tokens.js';
import { LanguageChoice } from './language-choice.js';
import { MyOrganisations } from './my-organisations.js';
import { OrganisationForm } from './organisation-form.js';

/** What one can set: the own language, the organisation, tokens for programs. */
export function SettingsPage() {
  const { t } = useText();
  const me = useMe();
  const organisation = useQuery(read(operations.getOrganisation));
  return (
    <Page title={t('web-settings.title')} width="narrow">
      <Section id="language" title={t('web-settings.mine')}>
        <LanguageChoice />
        <SchemeChoice />
      </Section>
      {me.organisations.length > 1 && (
        <Section id="organisations" title={t('web-settings.organisations')}>
          <MyOrganisations me={me} />
        </Section>
      )}
      <Section id="organisation" title={t('web-settings.organisation')}>
        <Loaded query={organisation}>{(found) => <OrganisationForm key={found.id} organisation={found} />}</Loaded>
      </Section>
      <Section id="look" title={t('web-look.organisation')}>
        <Loaded query={organisation}>{(found) => <Look organisation={found} />}</Loaded>
      </Section>
      <Section id="tokens" title={t('web-tokens.title')}>
        <ApiTokens />
      </Section>
    </Page>
  );
}

function Look({ organisation }: { readonly organisation: OrganisationView }) {
  const { t } = useText();
  const { permissions } = useMe();
  const disabledReason = permissions.manageOrganisation ? null : t('web-settings.organisation.not-allowed');
  return (
    <>
      <ColourForm key={organisation.accentColour ?? ''} organisation={organisation} disabledReason={disabledReason} />
      <LogoForm organisation={organisation} disabledReason={disabledReason} />
    </>
  );
}
