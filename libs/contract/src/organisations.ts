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
  text,
  uuid,
  writtenAddress,
} from './primitives.js';
import { fieldOf, operation } from './operation.js';

/** Six hexadecimal digits after a number sign, as browsers' colour fields write them. */
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
  organisationNumber: text(20)
    .regex(/^\d{6}-?\d{4}$/)
    .nullish(),
  slug: text(63)
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
  /** Holders of these roles must have a second factor. */
  secondFactorRoles: z.array(z.enum(roleKeys)),
  closedDays: z.array(localDate),
  timeZone: z.string(),
  /**
   * The organisation is a demo: it can be discarded, and its made-up people get no mail outside of the built-in
   * mailbox.
   */
  demo: z.boolean(),
  /** The accent colour of the pages; null for the product's own. */
  accentColour: colour.nullable(),
  /** `address` holds a hash of the content, so the logo may be cached for ever. */
  logo: z.object({ address: z.string(), alternativeText: z.string() }).nullable(),
  /** The address for questions about the pages, above all about accessibility. */
  contactEmail: z.string().nullable(),
  version: z.number().int(),
});
export type OrganisationView = z.infer<typeof organisationView>;

export const setupBody = z.strictObject({
  organisation: organisationInput,
  administrator: z.strictObject({ name: nameLine(200), email, password: newPassword }),
  demo: z.boolean().optional(),
  /** The code that the process prints on its console. Only needed from another machine. */
  code: line(40).nullish(),
});
export const preferences = z.object({
  language,
  colourScheme: z.enum(colourSchemes),
  /** Whether single-key shortcuts are on. People who use speech input may want them off. */
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
  /** I am a visitor of a demo who impersonates somebody. */
  visiting: z.boolean(),
  /** Somebody else chose my password: until I have replaced it, no other operation is allowed. */
  passwordToChoose: z.boolean(),
  /**
   * A role of mine requires a second factor and my account has none: until I have set one up, no other operation is
   * allowed.
   */
  needsSecondFactor: z.boolean(),
  preferences,
  /** No mail server is configured, so mails go to the built-in mailbox only. */
  mailStaysInside: z.boolean(),
  /** What this person may do, by the same pure functions that the server refuses by. */
  permissions: z.object({
    managePeople: z.boolean(),
    manageInventory: z.boolean(),
    manageRounds: z.boolean(),
    manageOrganisation: z.boolean(),
    readAudit: z.boolean(),
    /** Whether I may read the built-in mailbox. False when a real mail server is configured. */
    readMailbox: z.boolean(),
    /** Roles that this person may give themselves, since nobody else who can sign in could give them. */
    takeRoles: z.array(z.enum(roleKeys)),
  }),
});
export type MeView = z.infer<typeof meView>;

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
    status: 200,
    answer: z.object({
      apiName: z.string(),
      apiVersion: z.string(),
      apiReleased: z.string(),
      apiDocumentation: z.string(),
      apiStatus: z.string(),
    }),
  }),
  getSetup: operation({
    id: 'getSetup',
    method: 'GET',
    path: '/setup',
    tag: 'Set-up',
    access: 'public',
    status: 200,
    answer: z.object({
      needed: z.boolean(),
      codeNeeded: z.boolean().optional(),
      building: z.object({ done: z.number().int(), total: z.number().int() }).optional(),
    }),
  }),
  setUp: operation({
    id: 'setUp',
    method: 'POST',
    path: '/setup',
    tag: 'Set-up',
    access: 'public',
    idempotent: false,
    body: setupBody,
    status: 201,
    answer: z.object({ organisation: organisationView, person: accountPerson }),
  }),
  listOrganisations: operation({
    id: 'listOrganisations',
    method: 'GET',
    path: '/organisations',
    tag: 'Organisations',
    access: 'signed-in',
    visitors: true,
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(['name', '-name']).default('name'),
      search: line(200).optional(),
    }),
    status: 200,
    answer: listOf(organisationView),
    exportable: true,
  }),
  createOrganisation: operation({
    id: 'createOrganisation',
    method: 'POST',
    path: '/organisations',
    tag: 'Organisations',
    access: 'signed-in',
    recentSignIn: true,
    body: z.strictObject({
      organisation: organisationInput,
      administrator: z.strictObject({ name: nameLine(200), email, password: newPassword.optional() }),
      demo: z.boolean().optional(),
    }),
    status: 201,
    answer: z.object({ organisation: organisationView, person: accountPerson }),
  }),
  getOrganisation: operation({
    id: 'getOrganisation',
    method: 'GET',
    path: '/organisations/current',
    tag: 'Organisations',
    access: 'signed-in',
    visitors: true,
    status: 200,
    answer: organisationView,
  }),
  updateOrganisation: operation({
    id: 'updateOrganisation',
    method: 'PATCH',
    path: '/organisations/current',
    tag: 'Organisations',
    access: 'signed-in',
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
  }),
  putLogo: operation({
    id: 'putLogo',
    method: 'PUT',
    path: '/organisations/current/logo',
    tag: 'Organisations',
    access: 'signed-in',
    file: true,
    query: z.strictObject({ alternativeText: line(200) }),
    status: 200,
    answer: organisationView,
  }),
  removeLogo: operation({
    id: 'removeLogo',
    method: 'DELETE',
    path: '/organisations/current/logo',
    tag: 'Organisations',
    access: 'signed-in',
    status: 200,
    answer: organisationView,
  }),
  getLogo: operation({
    id: 'getLogo',
    method: 'GET',
    path: '/organisations/{id}/logo',
    tag: 'Organisations',
    access: 'public',
    /** The hash in the logo's address. A new picture gets a new address. */
    query: z.strictObject({ v: text(64).optional() }),
    status: 200,
    media: 'image/*',
  }),
  getInstallation: operation({
    id: 'getInstallation',
    method: 'GET',
    path: '/installation',
    tag: 'About',
    access: 'public',
    status: 200,
    answer: z.object({
      organisation: organisationView
        .pick({ name: true, demo: true, accentColour: true, logo: true, contactEmail: true })
        .nullable(),
    }),
  }),
  switchOrganisation: operation({
    id: 'switchOrganisation',
    method: 'POST',
    path: '/sessions/current/organisation',
    tag: 'Sessions',
    access: 'signed-in',
    idempotent: false,
    visitors: true,
    body: z.strictObject({ organisationId: uuid }),
    status: 200,
    answer: meView,
  }),
  acceptInvitation: operation({
    id: 'acceptInvitation',
    method: 'POST',
    path: '/invitations/{token}/acceptance',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    body: z.strictObject({ password: newPassword }),
    status: 201,
    answer: meView,
  }),
  getInvitation: operation({
    id: 'getInvitation',
    method: 'GET',
    path: '/invitations/{token}',
    tag: 'Sessions',
    access: 'public',
    status: 200,
    answer: z.object({
      organisation: z.string(),
      name: z.string(),
      email: z.string(),
      language,
      hasAccount: z.boolean(),
    }),
  }),
  signIn: operation({
    id: 'signIn',
    method: 'POST',
    path: '/sessions',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    body: z.strictObject({
      email: writtenAddress,
      password: z.string().min(1).max(200),
    }),
    status: 201,
    answer: meView,
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
    status: 204,
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
    status: 200,
    answer: meView,
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
  }),
  listApiTokens: operation({
    id: 'listApiTokens',
    method: 'GET',
    path: '/api-tokens',
    tag: 'Programs',
    access: 'signed-in',
    query: z.strictObject({ ...pageQuery }),
    status: 200,
    answer: listOf(apiTokenView),
    exportable: true,
  }),
  createApiToken: operation({
    id: 'createApiToken',
    method: 'POST',
    path: '/api-tokens',
    tag: 'Programs',
    access: 'signed-in',
    idempotent: false,
    recentSignIn: true,
    body: z.strictObject({ name: line(100), scope: z.enum(['read', 'write']), expiresOn: localDate.optional() }),
    status: 201,
    answer: apiTokenView.extend({ token: z.string() }),
  }),
  revokeApiToken: operation({
    id: 'revokeApiToken',
    method: 'DELETE',
    path: '/api-tokens/{id}',
    tag: 'Programs',
    access: 'signed-in',
    status: 204,
  }),
  eventsStream: operation({
    id: 'eventsStream',
    method: 'GET',
    path: '/events-stream',
    tag: 'About',
    access: 'signed-in',
    status: 200,
    media: 'text/event-stream',
  }),
};
