import type { MailHoldView } from '@stegvis/contract';
import { canManageSettings } from '@stegvis/workflow';
import { formatInstant, t, type Language } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Organisations } from '../organisations/organisations.door.js';
import type { People } from '../people/people.door.js';
import type { Roles } from '../roles/roles.door.js';
import { readInstallationHold, readOrganisationHold } from './mail-holds.store.js';

/** Whether mail is held, by whom and since when, as far as this reader may know it, and what they may do about it. */
export async function viewMailHold(
  sql: Sql,
  who: Identity,
  {
    organisations,
    people,
    roles,
  }: { readonly organisations: Organisations; readonly people: People; readonly roles: Roles },
  language: Language,
): Promise<MailHoldView> {
  const [organisation, all] = [await readOrganisationHold(sql), await readInstallationHold(sql)];
  const name =
    organisation === null ? '' : ((await people.find(sql, [organisation.by])).get(organisation.by)?.name ?? '');
  // The name of a person of another organisation is not shown.
  const installation = all === null ? null : { ...all, by: who.installationAdministrator ? all.by : null };
  const timeZone = (await organisations.current(sql)).timeZone;
  const at = (instant: string): string => formatInstant(language, instant, timeZone);
  const texts = [
    ...(installation === null ? [] : [sentenceOf(installation, at(installation.at), language)]),
    ...(organisation === null
      ? []
      : [t(language, 'mail-hold.organisation', { person: name, at: at(organisation.at) })]),
  ];
  return {
    organisation: organisation === null ? null : { at: organisation.at, by: { id: organisation.by, name } },
    installation,
    text: texts.length === 0 ? '' : [...texts, t(language, 'mail-hold.nothing-lost')].join(' '),
    may: {
      organisation: canManageSettings(await roles.of(sql, who.personId)),
      installation: who.installationAdministrator,
    },
  };
}

function sentenceOf(
  { by, reason }: { readonly by: string | null; readonly reason: 'held' | 'restored' },
  at: string,
  language: Language,
): string {
  if (reason === 'restored') return t(language, 'mail-hold.restored', { at });
  return by === null
    ? t(language, 'mail-hold.installation', { at })
    : t(language, 'mail-hold.installation.by', { person: by, at });
}
