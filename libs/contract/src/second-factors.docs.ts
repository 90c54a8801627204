import { exampleId, type DocsOf } from './operation-docs.js';
import type { secondFactorOperations } from './second-factors.js';

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

export const secondFactorDocs: DocsOf<typeof secondFactorOperations> = {
  getPendingSignIn: {
    summary: 'Which second step is waited for',
    description:
      'After `second-factor-needed`, in the same browser and within five minutes: how the second step can be taken.',
    problems: ['sign-in-over'],
    example: { answer: { methods: ['authenticator', 'recovery-code'], expiresAt: '2026-11-30T08:05:00.000Z' } },
  },
  completeSignIn: {
    summary: 'Take the second step',
    description:
      'A code of an authenticator app, a passkey or a recovery code, after `second-factor-needed` and in the same browser. Ends what was begun: signing in, accepting an invitation or choosing a password. A code works once. Slowed down when repeated.',
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
  },
  challengeSecondFactor: {
    summary: 'Ask for a passkey as the second step',
    description: 'What the browser asks the passkey with, for the account whose sign-in waits. Holds for one try.',
    problems: ['sign-in-over'],
    example: { answer: { ...exampleRequest, userVerification: 'preferred' } },
  },
  challengePasskey: {
    summary: 'Ask for a passkey instead of a password',
    description:
      'What the browser asks a passkey with, of whomever it may be. Holds for one try and five minutes, in this browser.',
    problems: ['too-many-requests'],
    example: { answer: exampleRequest },
  },
  signInWithPasskey: {
    summary: 'Sign in with a passkey',
    description:
      'Instead of password and second step: the passkey has to have verified the person (fingerprint, face or PIN).',
    problems: ['validation', 'sign-in-over', 'wrong-proof', 'too-many-requests'],
    example: { body: { passkey: exampleAssertion } },
  },
  listSecondFactors: {
    summary: 'My second factors',
    description:
      'Authenticator apps and passkeys of the account, in all its organisations, and how many recovery codes are left. Not for tokens.',
    problems: ['not-signed-in', 'forbidden'],
    example: { answer: { factors: [exampleFactor], recoveryCodesLeft: 10, requiredFor: ['administrator'] } },
  },
  beginAuthenticator: {
    summary: 'Begin to add an authenticator app',
    description:
      'A new secret for the app, which counts once a code of it was confirmed. The address is what the QR code holds. Asks for the password.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'conflict', 'too-many-requests'],
    example: {
      body: { password },
      answer: {
        secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Stegvis:anna.ek%40exempelkommun.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Stegvis',
      },
    },
  },
  confirmAuthenticator: {
    summary: 'Add the authenticator app',
    description:
      "With the first code that it shows, within ten minutes. The account's first factor ends its other sessions and brings recovery codes.",
    problems: ['validation', 'not-signed-in', 'forbidden', 'wrong-proof', 'conflict', 'too-many-requests'],
    example: {
      body: { name: 'Telefonen', code: '123456' },
      answer: { factor: exampleFactor, recoveryCodes: exampleCodes },
    },
  },
  beginPasskey: {
    summary: 'Begin to add a passkey',
    description: 'What the browser makes a passkey by. Holds for one try and ten minutes. Asks for the password.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'conflict', 'too-many-requests'],
    example: { body: { password } },
  },
  confirmPasskey: {
    summary: 'Add the passkey',
    description:
      "With what the browser has made. The account's first factor ends its other sessions and brings recovery codes.",
    problems: ['validation', 'not-signed-in', 'forbidden', 'wrong-proof', 'conflict', 'too-many-requests'],
    example: { answer: { factor: { ...exampleFactor, kind: 'passkey' }, recoveryCodes: null } },
  },
  removeSecondFactor: {
    summary: 'Remove a second factor',
    description: 'Asks for the password. With the last one the recovery codes go too. On the record, and told by mail.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'too-many-requests'],
    example: { body: { password } },
  },
  renewRecoveryCodes: {
    summary: 'New recovery codes',
    description:
      'Ten codes that work once each, shown in this answer and nowhere else. The earlier ones stop working. Asks for the password, and for an account with a second factor.',
    problems: ['validation', 'not-signed-in', 'forbidden', 'conflict', 'too-many-requests'],
    example: { body: { password }, answer: { recoveryCodes: exampleCodes } },
  },
  resetSecondFactors: {
    summary: 'Remove the second factors of somebody who lost them',
    description:
      "Administrators in their own right, never their own, with their password, and only where the account belongs to this organisation alone; whoever runs the installation for any other. Ends the person's sessions. On the record, and told to the person by mail.",
    problems: ['validation', 'not-signed-in', 'forbidden', 'not-found', 'too-many-requests'],
    example: { body: { password }, answer: { removed: 1 } },
  },
};
