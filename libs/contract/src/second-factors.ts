import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { exampleId, operation } from './operation.js';
import { meView } from './organisations.js';
import { instant, line, uuid } from './primitives.js';

const base64url = z
  .string()
  .min(1)
  .max(16_384)
  .regex(/^[\w-]+$/);
const currentPassword = z.string().min(1).max(200);

/** Six digits, with or without a space in the middle, as apps show them. */
const code = z
  .string()
  .max(12)
  .transform((text) => text.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));
/** As it was shown: capitals, spaces and hyphens do not matter. */
const recoveryCode = z.string().trim().min(1).max(100);

const extensions = z.record(z.string(), z.unknown());

/** What a browser answers when it was asked for a passkey (`AuthenticationResponseJSON` of WebAuthn). */
export const passkeyAssertion = z.strictObject({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).nullish(),
  clientExtensionResults: extensions.optional(),
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});
export type PasskeyAssertion = z.output<typeof passkeyAssertion>;

/** What a browser answers when it has made a passkey (`RegistrationResponseJSON` of WebAuthn). */
export const passkeyRegistration = z.strictObject({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).nullish(),
  clientExtensionResults: extensions.optional(),
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: base64url.optional(),
    transports: z.array(z.string().max(40)).max(10).optional(),
    publicKey: base64url.optional(),
    publicKeyAlgorithm: z.number().int().optional(),
  }),
});
export type PasskeyRegistration = z.output<typeof passkeyRegistration>;

const credential = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) });

/** What a browser is asked for a passkey with. */
export const passkeyRequest = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number().int(),
  userVerification: z.enum(['required', 'preferred']),
  allowCredentials: z.array(credential),
});
export type PasskeyRequest = z.infer<typeof passkeyRequest>;

/** What a browser makes a passkey by. */
export const passkeyCreation = z.object({
  challenge: z.string(),
  timeout: z.number().int(),
  attestation: z.literal('none'),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number().int(), type: z.literal('public-key') })),
  excludeCredentials: z.array(credential),
  authenticatorSelection: z.object({ residentKey: z.literal('preferred'), userVerification: z.literal('preferred') }),
});
export type PasskeyCreation = z.infer<typeof passkeyCreation>;

export const factorKinds = ['authenticator', 'passkey'] as const;
export type FactorKind = (typeof factorKinds)[number];

export const secondFactorView = z.object({
  id: uuid,
  kind: z.enum(factorKinds),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});
export type SecondFactorView = z.infer<typeof secondFactorView>;

/** Proof of the second step: one of the three. */
export const secondStep = z.union([
  z.strictObject({ code }),
  z.strictObject({ passkey: passkeyAssertion }),
  z.strictObject({ recoveryCode }),
]);
export type SecondStep = z.output<typeof secondStep>;

const addedFactor = z.object({
  factor: secondFactorView,
  /** Shown this once, with the first factor of an account. */
  recoveryCodes: z.array(z.string()).nullable(),
});
export type AddedFactor = z.infer<typeof addedFactor>;

const exampleAssertion = {
  id: 'Y3JlZGVudGlhbA',
  rawId: 'Y3JlZGVudGlhbA',
  type: 'public-key',
  response: {
    clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0',
    authenticatorData: 'SZYN5YgOjGh0NBcPZHZgW4',
    signature: 'MEUCIQ',
    userHandle: 'MDE5MzJiNmU',
  },
};
const exampleFactor = {
  id: exampleId.other,
  kind: 'authenticator',
  name: 'Telefonen',
  createdAt: '2026-11-30T08:00:00.000Z',
  lastUsedAt: null,
};
const exampleRequest = {
  challenge: 'qzN1dGlhbC1jaGFsbGVuZ2U',
  rpId: 'stegvis.example.se',
  timeout: 300_000,
  userVerification: 'required',
  allowCredentials: [],
};
const exampleCodes = ['7k2m-9q4x-hd8w-3vtn-p6cr-zb5j-y1fa'];
const password = 'korrekt häst batteri';

export const secondFactorOperations = {
  getPendingSignIn: operation({
    id: 'getPendingSignIn',
    method: 'GET',
    path: '/sessions/second-factor',
    tag: 'Sessions',
    access: 'public',
    summary: 'Which second step is waited for',
    description:
      'After `second-factor-needed`, in the same browser and within five minutes: how the second step can be taken.',
    status: 200,
    answer: z.object({ methods: z.array(z.enum([...factorKinds, 'recovery-code'])), expiresAt: instant }),
    problems: ['sign-in-over'],
    example: { answer: { methods: ['authenticator', 'recovery-code'], expiresAt: '2026-11-30T08:05:00.000Z' } },
  }),
  completeSignIn: operation({
    id: 'completeSignIn',
    method: 'POST',
    path: '/sessions/second-factor',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Take the second step',
    description:
      'A code of an authenticator app, a passkey or a recovery code, after `second-factor-needed` and in the same browser. Ends what was begun: signing in, accepting an invitation or choosing a password. A code works once. Slowed down when repeated.',
    body: secondStep,
    status: 201,
    answer: meView,
    problems: [
      'validation',
      'sign-in-over',
      'wrong-proof',
      'not-found',
      'token-expired',
      'reset-link-over',
      'too-many-requests',
    ],
    example: { body: { code: '123456' } },
  }),
  challengeSecondFactor: operation({
    id: 'challengeSecondFactor',
    method: 'POST',
    path: '/sessions/second-factor/challenge',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Ask for a passkey as the second step',
    description: 'What the browser asks the passkey with, for the account whose sign-in waits. Holds for one try.',
    status: 200,
    answer: passkeyRequest,
    problems: ['sign-in-over'],
    example: { answer: { ...exampleRequest, userVerification: 'preferred' } },
  }),
  challengePasskey: operation({
    id: 'challengePasskey',
    method: 'POST',
    path: '/sessions/passkey/challenge',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Ask for a passkey instead of a password',
    description:
      'What the browser asks a passkey with, of whomever it may be. Holds for one try and five minutes, in this browser.',
    status: 200,
    answer: passkeyRequest,
    problems: ['too-many-requests'],
    example: { answer: exampleRequest },
  }),
  signInWithPasskey: operation({
    id: 'signInWithPasskey',
    method: 'POST',
    path: '/sessions/passkey',
    tag: 'Sessions',
    access: 'public',
    keepsNoAnswer: true,
    summary: 'Sign in with a passkey',
    description:
      'Instead of password and second step: the passkey has to have verified the person (fingerprint, face or PIN).',
    body: z.strictObject({ passkey: passkeyAssertion }),
    status: 201,
    answer: meView,
    problems: ['validation', 'sign-in-over', 'wrong-proof', 'too-many-requests'],
    example: { body: { passkey: exampleAssertion } },
  }),
  listSecondFactors: operation({
    id: 'listSecondFactors',
    method: 'GET',
    path: '/me/second-factors',
    tag: 'Sign-in methods',
    access: 'signed-in',
    withoutFactor: true,
    summary: 'My second factors',
    description:
      'Authenticator apps and passkeys of the account, in all its organisations, and how many recovery codes are left. Not for tokens.',
    status: 200,
    answer: z.object({
      factors: z.array(secondFactorView),
      recoveryCodesLeft: z.number().int(),
      /** Roles of the organisation that ask for a second factor. */
      requiredFor: z.array(z.enum(roleKeys)),
    }),
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: { factors: [exampleFactor], recoveryCodesLeft: 10, requiredFor: ['administrator'] } },
  }),
  beginAuthenticator: operation({
    id: 'beginAuthenticator',
    method: 'POST',
    path: '/me/second-factors/authenticator',
    tag: 'Sign-in methods',
    access: 'signed-in',
    keepsNoAnswer: true,
    withoutFactor: true,
    summary: 'Begin to add an authenticator app',
    description:
      'A new secret for the app, which counts once a code of it was confirmed. The address is what the QR code holds. Asks for the password.',
    body: z.strictObject({ password: currentPassword }),
    status: 201,
    answer: z.object({ secret: z.string(), uri: z.string() }),
    problems: ['validation', 'not-signed-in', 'forbidden', 'conflict', 'too-many-requests'],
    example: {
      body: { password },
      answer: {
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Stegvis:anna.ek%40exempelkommun.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Stegvis',
      },
    },
  }),
  confirmAuthenticator: operation({
    id: 'confirmAuthenticator',
    method: 'POST',
    path: '/me/second-factors/authenticator/confirmation',
    tag: 'Sign-in methods',
    access: 'signed-in',
    keepsNoAnswer: true,
    withoutFactor: true,
    summary: 'Add the authenticator app',
    description:
      "With the first code that it shows, within ten minutes. The account's first factor ends its other sessions and brings recovery codes.",
    body: z.strictObject({ name: line(60), code }),
    status: 201,
    answer: addedFactor,
    problems: ['validation', 'not-signed-in', 'forbidden', 'wrong-proof', 'conflict', 'too-many-requests'],
    example: {
      body: { name: 'Telefonen', code: '123456' },
      answer: { factor: exampleFactor, recoveryCodes: exampleCodes },
    },
  }),
  beginPasskey: operation({
    id: 'beginPasskey',
    method: 'POST',
    path: '/me/second-factors/passkey',
    tag: 'Sign-in methods',
    access: 'signed-in',
    keepsNoAnswer: true,
    withoutFactor: true,
    summary: 'Begin to add a passkey',
    description: 'What the browser makes a passkey by. Holds for one try and ten minutes. Asks for the password.',
    body: z.strictObject({ password: currentPassword }),
    status: 201,
    answer: passkeyCreation,
    problems: ['validation', 'not-signed-in', 'forbidden', 'conflict', 'too-many-requests'],
    example: { body: { password } },
  }),
  confirmPasskey: operation({
    id: 'confirmPasskey',
    method: 'POST',
    path: '/me/second-factors/passkey/confirmation',
    tag: 'Sign-in methods',
    access: 'signed-in',
    keepsNoAnswer: true,
    withoutFactor: true,
    summary: 'Add the passkey',
    description:
      "With what the browser has made. The account's first factor ends its other sessions and brings recovery codes.",
    body: z.strictObject({ name: line(60), passkey: passkeyRegistration }),
    status: 201,
    answer: addedFactor,
    problems: ['validation', 'not-signed-in', 'forbidden', 'wrong-proof', 'conflict', 'too-many-requests'],
    example: { answer: { factor: { ...exampleFactor, kind: 'passkey' }, recoveryCodes: null } },
  }),
  removeSecondFactor: operation({
    id: 'removeSecondFactor',
    method: 'POST',
    path: '/me/second-factors/{id}/removal',
    tag: 'Sign-in methods',
    access: 'signed-in',
    keepsNoAnswer: true,
    withoutFactor: true,
    summary: 'Remove a second factor',
    description: 'Asks for the password. With the last one the recovery codes go too. On the record, and told by mail.',
    body: z.strictObject({ password: currentPassword }),
    status: 204,
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'too-many-requests'],
    example: { body: { password } },
  }),
  renewRecoveryCodes: operation({
    id: 'renewRecoveryCodes',
    method: 'POST',
    path: '/me/recovery-codes',
    tag: 'Sign-in methods',
    access: 'signed-in',
    keepsNoAnswer: true,
    withoutFactor: true,
    summary: 'New recovery codes',
    description:
      'Ten codes that work once each, shown in this answer and nowhere else. The earlier ones stop working. Asks for the password, and for an account with a second factor.',
    body: z.strictObject({ password: currentPassword }),
    status: 201,
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
    problems: ['validation', 'not-signed-in', 'forbidden', 'conflict', 'too-many-requests'],
    example: { body: { password }, answer: { recoveryCodes: exampleCodes } },
  }),
  resetSecondFactors: operation({
    id: 'resetSecondFactors',
    method: 'POST',
    path: '/people/{id}/second-factor-reset',
    tag: 'People and roles',
    access: 'signed-in',
    keepsNoAnswer: true,
    summary: 'Remove the second factors of somebody who lost them',
    description:
      "Administrators in their own right, never their own, with their password, and only where the account belongs to this organisation alone; whoever runs the installation for any other. Ends the person's sessions. On the record, and told to the person by mail.",
    body: z.strictObject({ password: currentPassword }),
    status: 200,
    answer: z.object({ removed: z.number().int() }),
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'too-many-requests'],
    example: { body: { password }, answer: { removed: 1 } },
  }),
};
