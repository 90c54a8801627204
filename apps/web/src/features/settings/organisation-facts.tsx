import type { OrganisationView } from '@stegvis/contract';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';

/** The organisation's settings for people who may not change them, and who can. */
export function OrganisationFacts({ organisation }: { readonly organisation: OrganisationView }) {
  const { t, list, date } = useText();
  return (
    <>
      <Facts
        facts={[
          { label: t('web-settings.name'), value: organisation.name },
          { label: t('web-settings.number'), value: organisation.organisationNumber },
          { label: t('web-settings.contact'), value: organisation.contactEmail },
          { label: t('web-settings.closed-days'), value: list(organisation.closedDays.map((day) => date(day))) },
        ]}
      />
      <p className="muted">{t('web-settings.organisation.not-allowed')}</p>
    </>
  );
}
