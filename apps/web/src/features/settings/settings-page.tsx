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
import { ColourForm } from './colour-form.js';
import { LogoForm } from './logo-form.js';
import { SchemeChoice } from './scheme-choice.js';
import { MailHold } from './mail-hold.js';
import { FourEyes } from './four-eyes.js';
import { LanguageChoice } from './language-choice.js';
import { SecondFactorRoles } from './second-factor-roles.js';
import { MyOrganisations } from './my-organisations.js';
import { OrganisationFacts } from './organisation-facts.js';
import { OrganisationForm } from './organisation-form.js';

/** The settings: one's own language, and the organisation. */
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
        <Loaded query={organisation}>
          {(found) =>
            me.permissions.manageOrganisation ? (
              <OrganisationForm key={found.id} organisation={found} />
            ) : (
              <OrganisationFacts organisation={found} />
            )
          }
        </Loaded>
      </Section>
      <Section id="four-eyes" title={t('web-settings.four-eyes')}>
        <Loaded query={organisation}>{(found) => <FourEyes organisation={found} />}</Loaded>
      </Section>
      <Section id="second-factor" title={t('web-settings.second-factor')}>
        <Loaded query={organisation}>{(found) => <SecondFactorRoles organisation={found} />}</Loaded>
      </Section>
      <Section id="look" title={t('web-look.organisation')}>
        <Loaded query={organisation}>{(found) => <Look organisation={found} />}</Loaded>
      </Section>
      <Section id="mail" title={t('web-mail.title')}>
        <MailHold />
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
          {
            label: t('web-look.logo'),
            value:
              logo === null ? (
                t('web-look.logo.none')
              ) : (
                <img className="logo-shown" src={logo.address} alt={logo.alternativeText} />
              ),
          },
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
