import type { OrganisationView } from '@stegvis/contract';

/** The organisation in the header: its logo, or else its name. */
export function HeaderPlace({ organisation }: { readonly organisation: Pick<OrganisationView, 'name' | 'logo'> }) {
  const { name, logo } = organisation;
  return (
    <span className="header-organisation">
      {logo !== null && <img className="header-logo" src={logo.address} alt={logo.alternativeText} />}
      <span>{name}</span>
    </span>
  );
}
