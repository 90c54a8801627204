import { z } from 'zod';
import { roleKeys } from '@stegvis/workflow';
import { operation } from './operation.js';
import { meView } from './organisations.js';
import { instant, line, text, uuid } from './primitives.js';

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
/** A recovery code as a person copies it: capitals, spaces and hyphens do not matter. */
const recoveryCode = text(100).min(1);

const extensions = z.record(z.string(), z.unknown());

/** The browser's answer to a request for a passkey (`AuthenticationResponseJSON` of WebAuthn). */
export const passkeyAssertion = z.strictObject({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: text(40).nullish(),
  clientExtensionResults: extensions.optional(),
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});
export type PasskeyAssertion = z.output<typeof passkeyAssertion>;

/** The browser's answer when it has created a passkey (`RegistrationResponseJSON` of WebAuthn). */
export const passkeyRegistration = z.strictObject({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: text(40).nullish(),
  clientExtensionResults: extensions.optional(),
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: base64url.optional(),
    transports: z.array(text(40)).max(10).optional(),
    publicKey: base64url.optional(),
    publicKeyAlgorithm: z.number().int().optional(),
  }),
});
export type PasskeyRegistration = z.output<typeof passkeyRegistration>;

const credential = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) });

/** The options with which the browser requests a passkey. */
export const passkeyRequest = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number().int(),
  userVerification: z.enum(['required', 'preferred']),
  allowCredentials: z.array(credential),
});
export type PasskeyRequest = z.infer<typeof passkeyRequest>;

/** The options with which the browser creates a passkey. */
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

/** The proof of the second step: one of the three. */
export const secondStep = z.union([
  z.strictObject({ code }),
  z.strictObject({ passkey: passkeyAssertion }),
  z.strictObject({ recoveryCode }),
]);
export type SecondStep = z.output<typeof secondStep>;

const addedFactor = z.object({
  factor: secondFactorView,
  /** Shown only once, with the first factor of an account. */
  recoveryCodes: z.array(z.string()).nullable(),
});
export type AddedFactor = z.infer<typeof addedFactor>;

export const secondFactorOperations = {
  getPendingSignIn: operation({
    id: 'getPendingSignIn',
    method: 'GET',
    path: '/sessions/second-factor',
    tag: 'Sessions',
    access: 'public',
    status: 200,
    answer: z.object({ methods: z.array(z.enum([...factorKinds, 'recovery-code'])), expiresAt: instant }),
  }),
  completeSignIn: operation({
    id: 'completeSignIn',
    method: 'POST',
    path: '/sessions/second-factor',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    body: secondStep,
    status: 201,
    answer: meView,
  }),
  challengeSecondFactor: operation({
    id: 'challengeSecondFactor',
    method: 'POST',
    path: '/sessions/second-factor/challenge',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    status: 200,
    answer: passkeyRequest,
  }),
  challengePasskey: operation({
    id: 'challengePasskey',
    method: 'POST',
    path: '/sessions/passkey/challenge',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    status: 200,
    answer: passkeyRequest,
  }),
  signInWithPasskey: operation({
    id: 'signInWithPasskey',
    method: 'POST',
    path: '/sessions/passkey',
    tag: 'Sessions',
    access: 'public',
    idempotent: false,
    body: z.strictObject({ passkey: passkeyAssertion }),
    status: 201,
    answer: meView,
  }),
  listSecondFactors: operation({
    id: 'listSecondFactors',
    method: 'GET',
    path: '/me/second-factors',
    tag: 'Sign-in methods',
    access: 'signed-in',
    withoutFactor: true,
    status: 200,
    answer: z.object({
      factors: z.array(secondFactorView),
      recoveryCodesLeft: z.number().int(),
      /** Roles of the organisation that require a second factor. */
      requiredFor: z.array(z.enum(roleKeys)),
    }),
  }),
  beginAuthenticator: operation({
    id: 'beginAuthenticator',
    method: 'POST',
    path: '/me/second-factors/authenticator',
    tag: 'Sign-in methods',
    access: 'signed-in',
    idempotent: false,
    withoutFactor: true,
    body: z.strictObject({ password: currentPassword }),
    status: 201,
    answer: z.object({ secret: z.string(), uri: z.string() }),
  }),
  confirmAuthenticator: operation({
    id: 'confirmAuthenticator',
    method: 'POST',
    path: '/me/second-factors/authenticator/confirmation',
    tag: 'Sign-in methods',
    access: 'signed-in',
    idempotent: false,
    withoutFactor: true,
    body: z.strictObject({ name: line(60), code }),
    status: 201,
    answer: addedFactor,
  }),
  beginPasskey: operation({
    id: 'beginPasskey',
    method: 'POST',
    path: '/me/second-factors/passkey',
    tag: 'Sign-in methods',
    access: 'signed-in',
    idempotent: false,
    withoutFactor: true,
    body: z.strictObject({ password: currentPassword }),
    status: 201,
    answer: passkeyCreation,
  }),
  confirmPasskey: operation({
    id: 'confirmPasskey',
    method: 'POST',
    path: '/me/second-factors/passkey/confirmation',
    tag: 'Sign-in methods',
    access: 'signed-in',
    idempotent: false,
    withoutFactor: true,
    body: z.strictObject({ name: line(60), passkey: passkeyRegistration }),
    status: 201,
    answer: addedFactor,
  }),
  removeSecondFactor: operation({
    id: 'removeSecondFactor',
    method: 'POST',
    path: '/me/second-factors/{id}/removal',
    tag: 'Sign-in methods',
    access: 'signed-in',
    idempotent: false,
    withoutFactor: true,
    body: z.strictObject({ password: currentPassword }),
    status: 204,
  }),
  renewRecoveryCodes: operation({
    id: 'renewRecoveryCodes',
    method: 'POST',
    path: '/me/recovery-codes',
    tag: 'Sign-in methods',
    access: 'signed-in',
    idempotent: false,
    withoutFactor: true,
    body: z.strictObject({ password: currentPassword }),
    status: 201,
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  resetSecondFactors: operation({
    id: 'resetSecondFactors',
    method: 'POST',
    path: '/people/{id}/second-factor-reset',
    tag: 'People and roles',
    access: 'signed-in',
    idempotent: false,
    body: z.strictObject({ password: currentPassword }),
    status: 200,
    answer: z.object({ removed: z.number().int() }),
  }),
};
