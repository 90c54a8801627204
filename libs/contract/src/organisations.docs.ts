import { date, instant, named, number, text, words, yesNo, type ColumnsOf } from './export-columns.js';
import { exampleId, type DocsOf } from './operation-docs.js';
import type { organisationOperations } from './organisations.js';

const exampleOrganisation = {
  id: exampleId.organisation,
  name: 'Exempelkommun',
  kind: 'municipality',
  organisationNumber: '212000-0000',
  slug: 'exempelkommun',
  fourEyes: true,
  secondFactorRoles: [],
  closedDays: [],
  timeZone: 'Europe/Stockholm',
  demo: false,
  accentColour: '#0b5c6b',
  logo: null,
  contactEmail: 'oppnadata@exempelkommun.example',
  version: 1,
};

const examplePerson = { id: exampleId.person, name: 'Anna Ek', email: 'anna.ek@exempelkommun.example', language: 'sv' };

export const apiTokenColumns: ColumnsOf<typeof organisationOperations.listApiTokens> = [
  text('name'),
  words('scope', 'web-tokens.scope'),
  instant('createdAt'),
  instant('expiresAt'),
  instant('lastUsedAt'),
  instant('revokedAt'),
  text('id'),
];

export const organisationDocs: DocsOf<typeof organisationOperations> = {
  apiInfo: {
    summary: 'What this API is',
    description: 'Name, version, release date, documentation and status, as the national REST API profile asks.',
    problems: [],
    example: {
      answer: {
        apiName: 'Stegvis',
        apiVersion: '1.0.0',
        apiReleased: '2026-11-23',
        apiDocumentation: '/api/docs',
        apiStatus: 'active',
      },
    },
  },
  getSetup: {
    summary: 'Is the installation still empty?',
    description:
      'True until the first organisation has been set up. `codeNeeded` when this caller needs the code that the console of the machine shows: whoever does not sit at the machine itself. While a demo is being built, `building` tells how far it has come.',
    problems: [],
    example: { answer: { needed: true } },
  },
  setUp: {
    summary: 'Set up the first organisation',
    description:
      'Creates the organisation and its administrator, who is signed in. Works once. From another machine it takes the `code` that the console shows at each start while the installation is empty. With `demo` the organisation is filled with a municipality to look around in, which takes some seconds.',
    problems: ['validation', 'wrong-set-up-code', 'already-set-up'],
    example: {
      body: {
        code: 'ABCDE-FGHJK',
        organisation: { name: 'Exempelkommun', kind: 'municipality', organisationNumber: '212000-0000' },
        administrator: { name: 'Anna Ek', email: 'anna.ek@exempelkommun.example', password: 'korrekt häst batteri' },
      },
      answer: { organisation: exampleOrganisation, person: examplePerson },
    },
  },
  listOrganisations: {
    summary: 'The organisations that I belong to',
    description: 'Installation administrators see every organisation.',
    problems: ['not-signed-in', 'validation'],
    example: { answer: { items: [exampleOrganisation], page: 1, limit: 20, total: 1 } },
    columns: [
      text('name'),
      words('kind', 'organisation-kind'),
      text('organisationNumber'),
      text('slug'),
      yesNo('fourEyes'),
      words('secondFactorRoles', 'role'),
      date('closedDays'),
      text('timeZone'),
      yesNo('demo'),
      text('accentColour'),
      named('logo', 'alternativeText'),
      text('contactEmail'),
      text('id'),
      number('version'),
    ],
  },
  createOrganisation: {
    summary: 'Add an organisation',
    description:
      'Only installation administrators. The administrator named is invited by mail. A password given here has to be replaced at the first sign-in.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'duplicate'],
    example: {
      body: {
        organisation: { name: 'Grannkommun', kind: 'municipality' },
        administrator: { name: 'Bo Alm', email: 'bo.alm@grannkommun.example' },
      },
      answer: {
        organisation: { ...exampleOrganisation, name: 'Grannkommun', slug: 'grannkommun' },
        person: { ...examplePerson, name: 'Bo Alm' },
      },
    },
  },
  getOrganisation: {
    summary: 'The current organisation and its settings',
    description: 'Four eyes, closed days and time zone among them.',
    problems: ['not-signed-in'],
    example: { answer: exampleOrganisation },
  },
  updateOrganisation: {
    summary: "Change the organisation's settings",
    description:
      'Coordinator or administrator. `fourEyes` is an affair of administrator and management: either of them switches it on; `false` becomes a proposal that the other one confirms, see `/organisations/current/four-eyes`. Which roles have to have a second factor is changed by administrators in their own right, never by tokens.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'stale-version', 'version-missing'],
    example: { body: { fourEyes: false }, answer: { ...exampleOrganisation, version: 2 } },
  },
  putLogo: {
    summary: "Set the organisation's logo",
    description:
      'SVG or PNG of at most 512 kB and 4,096 pixels a side. An SVG is drawn to a PNG, which is what is kept.',
    problems: [
      'validation',
      'not-signed-in',
      'forbidden',
      'payload-too-large',
      'unsupported-media-type',
      'too-many-requests',
      'storage-full',
    ],
    example: {},
  },
  removeLogo: {
    summary: 'Take the logo away',
    description: "The organisation's name stands in its place.",
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  },
  getLogo: {
    summary: "An organisation's logo",
    description: 'As a picture. Anybody may see it.',
    problems: ['not-found'],
    example: {},
  },
  getInstallation: {
    summary: 'Whose installation this is',
    description:
      'Name, colour, logo and contact of the organisation, where there is exactly one. Shown before anybody has signed in.',
    problems: [],
    example: {
      answer: {
        organisation: {
          name: 'Exempelkommun',
          demo: false,
          accentColour: '#0b5c6b',
          logo: null,
          contactEmail: 'oppnadata@exempelkommun.example',
        },
      },
    },
  },
  switchOrganisation: {
    summary: 'Work in another of my organisations',
    description: 'Installation administrators may enter any organisation that they were made a person of.',
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: { body: { organisationId: exampleId.organisation } },
  },
  acceptInvitation: {
    summary: 'Accept an invitation',
    description:
      'Sets the password, signs in. A token works once and for 14 days. Whoever has an account already, here or in another organisation, gives its password, and takes its second step where it has one (`second-factor-needed`).',
    problems: [
      'validation',
      'not-found',
      'token-expired',
      'wrong-credentials',
      'second-factor-needed',
      'too-many-requests',
    ],
    example: { body: { password: 'korrekt häst batteri' } },
  },
  getInvitation: {
    summary: 'What an invitation is for',
    description:
      "Changes nothing, so that a mail scanner may open it. `hasAccount` is always false: whether the address has an account is nobody's business who only holds the link.",
    problems: ['not-found', 'token-expired'],
    example: {
      answer: {
        organisation: 'Exempelkommun',
        name: 'Anna Ek',
        email: 'anna.ek@exempelkommun.example',
        language: 'sv',
        hasAccount: false,
      },
    },
  },
  signIn: {
    summary: 'Sign in',
    description:
      'Any wrong pair of address and password gives the same answer, slowed down when repeated. A right one of an account with a second factor is answered with `second-factor-needed` and a cookie: the second step follows in the same browser.',
    problems: ['validation', 'wrong-credentials', 'second-factor-needed', 'too-many-requests'],
    example: { body: { email: 'anna.ek@exempelkommun.example', password: 'korrekt häst batteri' } },
  },
  signOut: {
    summary: 'Sign out',
    description: 'The session is dead everywhere within a second.',
    problems: ['not-signed-in'],
    example: {},
  },
  getMe: {
    summary: 'Who I am here',
    description: 'Person, organisation, roles held today (own and as a substitute) and what they allow.',
    problems: ['not-signed-in'],
    example: {},
  },
  updatePreferences: {
    summary: 'My preferences',
    description: 'Language of pages and mails, light or dark, short cuts, tours seen. What is left out stays as it is.',
    problems: ['validation', 'not-signed-in'],
    example: {
      body: { language: 'en' },
      answer: { language: 'en', colourScheme: 'auto', shortcuts: true, toursSeen: [] },
    },
  },
  listApiTokens: {
    summary: 'My tokens for programs',
    description: 'Never the secrets themselves: each is shown once, when it is made.',
    problems: ['validation', 'not-signed-in'],
    example: {},
    columns: apiTokenColumns,
  },
  createApiToken: {
    summary: 'Make a token',
    description:
      'For a program that acts as me: reading only, or writing too. The secret is in this answer and nowhere else.',
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: { body: { name: 'Nattlig export', scope: 'read' } },
  },
  revokeApiToken: {
    summary: 'Revoke a token',
    description: 'It stops working within a second.',
    problems: ['not-signed-in', 'not-found'],
    example: {},
  },
  eventsStream: {
    summary: 'What changes while I look',
    description:
      'Server-sent events: `{ type, id, roundId?, taskId?, datasetId? }` for what I may see. A heartbeat every 20 seconds.',
    problems: ['not-signed-in'],
    example: {},
  },
};
