import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import {
  email,
  instant,
  language,
  line,
  listOf,
  localDate,
  nameLine,
  newPassword,
  pageQuery,
  uuid,
} from './primitives.js';
import { exampleId, fieldOf, operation } from './operation.js';

/** Six hexadecimal digits, as browsers' colour fields write them. */
const colour = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/);

export const colourSchemes = ['auto', 'light', 'dark', 'contrast'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

export const organisationKinds = ['municipality', 'region', 'agency', 'other'] as const;

export const organisationInput = z.strictObject({
  name: nameLine(200),
  kind: z.enum(organisationKinds),
  /** Ten digits, with or without the hyphen. */
  organisationNumber: z
    .string()
    .trim()
    .regex(/^\d{6}-?\d{4}$/)
    .nullish(),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
    .nullish(),
});
export const organisationView = z.object({
  id: uuid,
  name: z.string(),
  kind: z.enum(organisationKinds),
  organisationNumber: z.string().nullable(),
  slug: z.string(),
  fourEyes: z.boolean(),
  /** Whoever holds one of these roles has to have a second factor. */
  secondFactorRoles: z.array(z.enum(roleKeys)),
  closedDays: z.array(localDate),
  timeZone: z.string(),
  /** Made up to look around in; it can be thrown away, and no mail leaves it. */
  demo: z.boolean(),
  /** The colour that the pages are dressed in; null for the product's own. */
  accentColour: colour.nullable(),
  /** Its address holds the content's fingerprint, so that it may be cached for good. */
  logo: z.object({ address: z.string(), alternativeText: z.string() }).nullable(),
  /** Whom people write to about the pages, above all about accessibility. */
  contactEmail: z.string().nullable(),
  version: z.number().int(),
});
export type OrganisationView = z.infer<typeof organisationView>;

export const setupBody = z.strictObject({
  organisation: organisationInput,
  administrator: z.strictObject({ name: nameLine(200), email, password: newPassword }),
  demo: z.boolean().optional(),
  /** What the console of the machine shows. Only needed from another machine. */
  code: line(40).nullish(),
});
export const preferences = z.object({
  language,
  colourScheme: z.enum(colourSchemes),
  /** Short cuts of a single key. Whoever speaks to the computer may want them off. */
  shortcuts: z.boolean(),
  /** Tours that were seen or skipped. */
  toursSeen: z.array(z.string()),
});
export type Preferences = z.infer<typeof preferences>;

const accountPerson = z.object({ id: uuid, name: z.string(), email: z.string(), language });

export const meView = z.object({
  person: accountPerson,
  organisation: organisationView,
  organisations: z.array(z.object({ id: uuid, name: z.string(), slug: z.string() })),
  roles: z.array(
    z.object({
      role: z.enum(roleKeys),
      roundId: uuid.nullable(),
      datasetId: uuid.nullable(),
      onBehalfOf: z.object({ id: uuid, name: z.string() }).nullable(),
    }),
  ),
  installationAdministrator: z.boolean(),
  /** I look at a demo through somebody else's eyes. */
  visiting: z.boolean(),
  /** Somebody else chose the password: nothing but choosing another one is answered. */
  passwordToChoose: z.boolean(),
  /** A role asks for a second factor, and the account has none: until one is set up, nothing else answers. */
  needsSecondFactor: z.boolean(),
  preferences,
  /** Without a mail server mails go nowhere else than into the built-in mailbox. */
  mailStaysInside: z.boolean(),
  /** What this person may do anywhere, from the same pure functions that the server refuses by. */
  permissions: z.object({
    managePeople: z.boolean(),
    manageInventory: z.boolean(),
    manageRounds: z.boolean(),
    manageOrganisation: z.boolean(),
    readAudit: z.boolean(),
    /** The built-in mailbox. There is none where mail goes out through a real server. */
    readMailbox: z.boolean(),
    /** Roles that this person may take themselves, since nobody else who can sign in could give them. */
    takeRoles: z.array(z.enum(roleKeys)),
  }),
});
export type MeView = z.infer<typeof meView>;

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

export const apiTokenView = z.object({
  id: uuid,
  name: z.string(),
  scope: z.enum(['read', 'write']),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const organisationOperations = {
  apiInfo: operation({
    id: 'apiInfo',
    method: 'GET',
    path: '/api-info',
    tag: 'About',
    access: 'public',
    summary: 'What this API is',
    description: 'Name, version, release date, documentation and status, as the national REST API profile asks.',
    status: 200,
    answer: z.object({
      apiName: z.string(),
      apiVersion: z.string(),
      apiReleased: z.string(),
      apiDocumentation: z.string(),
      apiStatus: z.string(),
    }),
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
  }),
  getSetup: operation({
    id: 'getSetup',
    method: 'GET',
    path: '/setup',
    tag: 'Set-up',
    access: 'public',
    summary: 'Is the installation still empty?',
    description:
      'True until the first organisation has been set up. `codeNeeded` when this caller needs the code that the console of the machine shows: whoever does not sit at the machine itself. While a demo is being built, `building` tells how far it has come.',
    status: 200,
    answer: z.object({
      needed: z.boolean(),
      codeNeeded: z.boolean().optional(),
      building: z.object({ done: z.number().int(), total: z.number().int() }).optional(),
    }),
    problems: [],
    example: { answer: { needed: true } },
  }),
  setUp: operation({
    id: 'setUp',
    method: 'POST',
    path: '/setup',
    tag: 'Set-up',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Set up the first organisation',
    description:
      'Creates the organisation and its administrator, who is signed in. Works once. From another machine it takes the `code` that the console shows at each start while the installation is empty. With `demo` the organisation is filled with a municipality to look around in, which takes some seconds.',
    body: setupBody,
    status: 201,
    answer: z.object({ organisation: organisationView, person: accountPerson }),
    problems: ['validation', 'wrong-set-up-code', 'already-set-up'],
    example: {
      body: {
        code: 'ABCDE-FGHJK',
        organisation: { name: 'Exempelkommun', kind: 'municipality', organisationNumber: '212000-0000' },
        administrator: { name: 'Anna Ek', email: 'anna.ek@exempelkommun.example', password: 'korrekt häst batteri' },
      },
      answer: { organisation: exampleOrganisation, person: examplePerson },
    },
  }),
  listOrganisations: operation({
    id: 'listOrganisations',
    method: 'GET',
    path: '/organisations',
    tag: 'Organisations',
    access: 'signed-in',
    visitors: true,
    summary: 'The organisations that I belong to',
    description: 'Installation administrators see every organisation.',
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['name', '-name']).default('name'),
      search: line(200).optional(),
    }),
    status: 200,
    answer: listOf(organisationView),
    exportable: true,
    problems: ['not-signed-in', 'validation'],
    example: { answer: { items: [exampleOrganisation], page: 1, limit: 20, total: 1 } },
  }),
  createOrganisation: operation({
    id: 'createOrganisation',
    method: 'POST',
    path: '/organisations',
    tag: 'Organisations',
    access: 'signed-in',
    recentSignIn: true,
    summary: 'Add an organisation',
    description:
      'Only installation administrators. The administrator named is invited by mail. A password given here has to be replaced at the first sign-in.',
    body: z.strictObject({
      organisation: organisationInput,
      administrator: z.strictObject({ name: nameLine(200), email, password: newPassword.optional() }),
      demo: z.boolean().optional(),
    }),
    status: 201,
    answer: z.object({ organisation: organisationView, person: accountPerson }),
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
  }),
  getOrganisation: operation({
    id: 'getOrganisation',
    method: 'GET',
    path: '/organisations/current',
    tag: 'Organisations',
    access: 'signed-in',
    visitors: true,
    summary: 'The current organisation and its settings',
    description: 'Four eyes, closed days and time zone among them.',
    status: 200,
    answer: organisationView,
    problems: ['not-signed-in'],
    example: { answer: exampleOrganisation },
  }),
  updateOrganisation: operation({
    id: 'updateOrganisation',
    method: 'PATCH',
    path: '/organisations/current',
    tag: 'Organisations',
    access: 'signed-in',
    summary: "Change the organisation's settings",
    description:
      'Coordinator or administrator. `fourEyes` is an affair of administrator and management: either of them switches it on; `false` becomes a proposal that the other one confirms, see `/organisations/current/four-eyes`. Which roles have to have a second factor is changed by administrators in their own right, never by tokens.',
    body: z.strictObject({
      name: nameLine(200).optional(),
      organisationNumber: z
        .string()
        .trim()
        .regex(/^\d{6}-?\d{4}$/)
        .nullish(),
      fourEyes: z.boolean().optional(),
      secondFactorRoles: z.array(z.enum(roleKeys)).max(roleKeys.length).optional(),
      closedDays: z.array(localDate).max(366).optional(),
      accentColour: colour.nullish(),
      contactEmail: email.nullish(),
    }),
    recentSignIn: ({ body }) => fieldOf(body, 'fourEyes') === false || fieldOf(body, 'secondFactorRoles') !== undefined,
    ifMatch: true,
    status: 200,
    answer: organisationView,
    problems: ['validation', 'not-signed-in', 'forbidden', 'stale-version', 'version-missing'],
    example: { body: { fourEyes: false }, answer: { ...exampleOrganisation, version: 2 } },
  }),
  putLogo: operation({
    id: 'putLogo',
    method: 'PUT',
    path: '/organisations/current/logo',
    tag: 'Organisations',
    access: 'signed-in',
    summary: "Set the organisation's logo",
    description:
      'SVG or PNG of at most 512 kB and 4,096 pixels a side. An SVG is drawn to a PNG, which is what is kept.',
    file: true,
    query: z.strictObject({ alternativeText: line(200) }),
    status: 200,
    answer: organisationView,
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
  }),
  removeLogo: operation({
    id: 'removeLogo',
    method: 'DELETE',
    path: '/organisations/current/logo',
    tag: 'Organisations',
    access: 'signed-in',
    summary: 'Take the logo away',
    description: "The organisation's name stands in its place.",
    status: 200,
    answer: organisationView,
    problems: ['not-signed-in', 'forbidden', 'not-found'],
    example: {},
  }),
  getLogo: operation({
    id: 'getLogo',
    method: 'GET',
    path: '/organisations/{id}/logo',
    tag: 'Organisations',
    access: 'public',
    summary: "An organisation's logo",
    description: 'As a picture. Anybody may see it.',
    /** The fingerprint in the address: another picture, another address. */
    query: z.strictObject({ v: z.string().max(64).optional() }),
    status: 200,
    media: 'image/*',
    problems: ['not-found'],
    example: {},
  }),
  getInstallation: operation({
    id: 'getInstallation',
    method: 'GET',
    path: '/installation',
    tag: 'About',
    access: 'public',
    summary: 'Whose installation this is',
    description:
      'Name, colour, logo and contact of the organisation, where there is exactly one. Shown before anybody has signed in.',
    status: 200,
    answer: z.object({
      organisation: organisationView
        .pick({ name: true, accentColour: true, logo: true, contactEmail: true })
        .nullable(),
    }),
    problems: [],
    example: {
      answer: {
        organisation: {
          name: 'Exempelkommun',
          accentColour: '#0b5c6b',
          logo: null,
          contactEmail: 'oppnadata@exempelkommun.example',
        },
      },
    },
  }),
  switchOrganisation: operation({
    id: 'switchOrganisation',
    method: 'POST',
    path: '/sessions/current/organisation',
    tag: 'Sessions',
    access: 'signed-in',
    keepsNoAnswer: true,
    visitors: true,
    summary: 'Work in another of my organisations',
    description: 'Installation administrators may enter any organisation that they were made a person of.',
    body: z.strictObject({ organisationId: uuid }),
    status: 200,
    answer: meView,
    problems: ['validation', 'not-signed-in', 'not-found'],
    example: { body: { organisationId: exampleId.organisation } },
  }),
  acceptInvitation: operation({
    id: 'acceptInvitation',
    method: 'POST',
    path: '/invitations/{token}/acceptance',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Accept an invitation',
    description:
      'Sets the password, signs in. A token works once and for 14 days. Whoever has an account already, here or in another organisation, gives its password, and takes its second step where it has one (`second-factor-needed`).',
    body: z.strictObject({ password: newPassword }),
    status: 201,
    answer: meView,
    problems: [
      'validation',
      'not-found',
      'token-expired',
      'wrong-credentials',
      'second-factor-needed',
      'too-many-requests',
    ],
    example: { body: { password: 'korrekt häst batteri' } },
  }),
  getInvitation: operation({
    id: 'getInvitation',
    method: 'GET',
    path: '/invitations/{token}',
    tag: 'Sessions',
    access: 'public',
    summary: 'What an invitation is for',
    description:
      "Changes nothing, so that a mail scanner may open it. `hasAccount` is always false: whether the address has an account is nobody's business who only holds the link.",
    status: 200,
    answer: z.object({
      organisation: z.string(),
      name: z.string(),
      email: z.string(),
      language,
      hasAccount: z.boolean(),
    }),
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
  }),
  signIn: operation({
    id: 'signIn',
    method: 'POST',
    path: '/sessions',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Sign in',
    description:
      'Any wrong pair of address and password gives the same answer, slowed down when repeated. A right one of an account with a second factor is answered with `second-factor-needed` and a cookie: the second step follows in the same browser.',
    body: z.strictObject({
      email: z.string().trim().toLowerCase().min(1).max(254),
      password: z.string().min(1).max(200),
    }),
    status: 201,
    answer: meView,
    problems: ['validation', 'wrong-credentials', 'second-factor-needed', 'too-many-requests'],
    example: { body: { email: 'anna.ek@exempelkommun.example', password: 'korrekt häst batteri' } },
  }),
  signOut: operation({
    id: 'signOut',
    method: 'DELETE',
    path: '/sessions/current',
    tag: 'Sessions',
    access: 'signed-in',
    visitors: true,
    withGivenPassword: true,
    withoutFactor: true,
    summary: 'Sign out',
    description: 'The session is dead everywhere within a second.',
    status: 204,
    problems: ['not-signed-in'],
    example: {},
  }),
  getMe: operation({
    id: 'getMe',
    method: 'GET',
    path: '/me',
    tag: 'Sessions',
    access: 'signed-in',
    visitors: true,
    withGivenPassword: true,
    withoutFactor: true,
    summary: 'Who I am here',
    description: 'Person, organisation, roles held today (own and as a substitute) and what they allow.',
    status: 200,
    answer: meView,
    problems: ['not-signed-in'],
    example: {},
  }),
  updatePreferences: operation({
    id: 'updatePreferences',
    method: 'PUT',
    path: '/me/preferences',
    tag: 'Sessions',
    access: 'signed-in',
    visitors: true,
    withGivenPassword: true,
    withoutFactor: true,
    summary: 'My preferences',
    description: 'Language of pages and mails, light or dark, short cuts, tours seen. What is left out stays as it is.',
    body: z.strictObject({
      language: language.optional(),
      colourScheme: z.enum(colourSchemes).optional(),
      shortcuts: z.boolean().optional(),
      toursSeen: z
        .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
        .max(20)
        .optional(),
    }),
    status: 200,
    answer: preferences,
    problems: ['validation', 'not-signed-in'],
    example: {
      body: { language: 'en' },
      answer: { language: 'en', colourScheme: 'auto', shortcuts: true, toursSeen: [] },
    },
  }),
  listApiTokens: operation({
    id: 'listApiTokens',
    method: 'GET',
    path: '/api-tokens',
    tag: 'Programs',
    access: 'signed-in',
    summary: 'My tokens for programs',
    description: 'Never the secrets themselves: each is shown once, when it is made.',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(apiTokenView),
    exportable: true,
    problems: ['validation', 'not-signed-in'],
    example: {},
  }),
  createApiToken: operation({
    id: 'createApiToken',
    method: 'POST',
    path: '/api-tokens',
    tag: 'Programs',
    access: 'signed-in',
    keepsNoAnswer: true,
    recentSignIn: true,
    summary: 'Make a token',
    description:
      'For a program that acts as me: reading only, or writing too. The secret is in this answer and nowhere else.',
    body: z.strictObject({ name: line(100), scope: z.enum(['read', 'write']), expiresOn: localDate.optional() }),
    status: 201,
    answer: apiTokenView.extend({ token: z.string() }),
    problems: ['validation', 'not-signed-in', 'forbidden'],
    example: { body: { name: 'Nattlig export', scope: 'read' } },
  }),
  revokeApiToken: operation({
    id: 'revokeApiToken',
    method: 'DELETE',
    path: '/api-tokens/{id}',
    tag: 'Programs',
    access: 'signed-in',
    summary: 'Revoke a token',
    description: 'It stops working within a second.',
    status: 204,
    problems: ['not-signed-in', 'not-found'],
    example: {},
  }),
  eventsStream: operation({
    id: 'eventsStream',
    method: 'GET',
    path: '/events-stream',
    tag: 'About',
    access: 'signed-in',
    summary: 'What changes while I look',
    description:
      'Server-sent events: `{ type, id, roundId?, taskId?, datasetId? }` for what I may see. A heartbeat every 20 seconds.',
    status: 200,
    media: 'text/event-stream',
    problems: ['not-signed-in'],
    example: {},
  }),
};
