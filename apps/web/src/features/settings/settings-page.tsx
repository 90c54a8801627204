import 'virtual:stegvis-texts/with-page/webSettings';
import { operations, type OrganisationView } from '@stegvis/contract';
import { ownColours } from '@stegvis/theme';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Section } from '../../ui/page.js';
import { ButtonLink } from '../../ui/text-link.js';
import { ColourForm } from './colour-form.js';
import { LogoForm } from './logo-form.js';
import { SchemeChoice } from './scheme-choice.js';
import { ApiTokens } from './api-tokens.js';
import { FourEyes } from './four-eyes.js';
import { LanguageChoice } from './language-choice.js';
import { MyOrganisations } from './my-organisations.js';
import { OrganisationFacts } from './organisation-facts.js';
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
      {!me.visiting && (
        <Section id="address" title={t('web-settings.address')}>
          <Facts facts={[{ label: t('web-entry.email'), value: me.person.email }]} />
          <ButtonLink to="/account/address" variant="secondary">
            {t('web-settings.address.change')}
          </ButtonLink>
        </Section>
      )}
      {me.organisations.length > 1 && (
        <Section id="organisations" title={t('web-settings.organisations')}>
          <MyOrganisations me={me} />
        </Section>
      )}
      <Section id="organisation" title={t('web-settings.organisation')}>
        <Loaded query={organisation}>{(found) => (me.permissions.manageOrganisation ? <OrganisationForm key={found.id} organisation={found} /> : <OrganisationFacts organisation={found} />)}</Loaded>
      </Section>
      <Section id="four-eyes" title={t('web-settings.four-eyes')}>
        <Loaded query={organisation}>{(found) => <FourEyes organisation={found} />}</Loaded>
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
  if (!useMe().permissions.manageOrganisation) {
    const { accentColour, logo } = organisation;
    return (
      <Facts
        facts={[
          { label: t('web-look.colour'), value: accentColour ?? ownColours.accent },
          { label: t('web-look.logo'), value: logo === null ? t('web-look.logo.none') : <img className="logo-shown" src={logo.address} alt={logo.alternativeText} /> },
        ]}
      />
    );
  }
  return (
    <>
      <ColourForm key={organisation.accentColour ?? ''} organisation={organisation} />
      <LogoForm organisation={organisation} />
    </>
  );
}
