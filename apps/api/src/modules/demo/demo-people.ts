import type { RoleKey } from '@stegvis/workflow';

export interface DemoPerson {
  readonly name: string;
  readonly unit: string;
  /** Roles for the whole organisation. Owners of datasets are appointed in step 4, project leaders in step 5. */
  readonly roles: readonly RoleKey[];
  /** Invited, and has not accepted yet. */
  readonly newcomer?: boolean;
}

/** The people of the demo municipality, all of them made up. */
export const demoPeople = {
  maria: { name: 'Maria Lindqvist', unit: 'Kommunledning', roles: ['management'] },
  karin: { name: 'Karin Åström', unit: 'Digitalisering', roles: ['coordinator'] },
  per: { name: 'Per Nyberg', unit: 'Digitalisering', roles: [] },
  erik: { name: 'Erik Wallin', unit: 'IT', roles: ['system-maintainer'] },
  samira: { name: 'Samira Haddad', unit: 'IT', roles: [] },
  goran: { name: 'Göran Ek', unit: 'Kommunledning', roles: ['security-officer'] },
  lena: { name: 'Lena Forsberg', unit: 'Juridik', roles: ['legal-counsel'] },
  arvid: { name: 'Arvid Holm', unit: 'Kommunarkivet', roles: ['archivist'] },
  kim: { name: 'Kim Sandell', unit: 'Kommunikation', roles: ['communications'] },
  ola: { name: 'Ola Berg', unit: 'Samhällsbyggnad', roles: [] },
  fatima: { name: 'Fatima Rahimi', unit: 'Miljö och hälsa', roles: [] },
  jonas: { name: 'Jonas Lund', unit: 'Kultur och fritid', roles: [] },
  eva: { name: 'Eva Norén', unit: 'Utbildning', roles: [] },
  bengt: { name: 'Bengt Öberg', unit: 'Samhällsbyggnad', roles: [] },
  nour: { name: 'Nour Aziz', unit: 'Vatten och avfall', roles: [], newcomer: true },
} as const satisfies Readonly<Record<string, DemoPerson>>;

export type DemoPersonKey = keyof typeof demoPeople;

export const demoPersonKeys = Object.keys(demoPeople).filter((key): key is DemoPersonKey => key in demoPeople);

/** `karin.astrom@demokommunen.example`: a domain that can never have a mail server (RFC 2606). */
export function addressOf(name: string): string {
  return `${name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.')}@demokommunen.example`;
}
