import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { OwnOrigins } from '../../../platform/http/same-origin.js';
import type { KeptPasskey, MadePasskey } from './factors.store.js';

const timeout = 300_000;

export type Verification = PasskeyRequest['userVerification'];

/** The user handle that the authenticator stores with a passkey and returns. */
export const handleOf = (accountId: Uuid): Buffer<ArrayBuffer> => Buffer.from(accountId.replaceAll('-', ''), 'hex');

/** When `passkeys` is empty, the browser offers any passkey that it has for this site. */
export async function requestOf(
  home: OwnOrigins,
  passkeys: readonly KeptPasskey[],
  userVerification: Verification,
): Promise<PasskeyRequest> {
  const { challenge } = await generateAuthenticationOptions({ rpID: hostOf(home.here), userVerification });
  return {
    challenge,
    rpId: hostOf(home.here),
    timeout,
    userVerification,
    allowCredentials: passkeys.map(descriptorOf),
  };
}

export async function creationOf(
  home: OwnOrigins,
  account: { readonly id: Uuid; readonly email: string },
  passkeys: readonly KeptPasskey[],
): Promise<PasskeyCreation> {
  const authenticatorSelection = { residentKey: 'preferred', userVerification: 'preferred' } as const;
  const options = await generateRegistrationOptions({
    rpName: 'Stegvis',
    rpID: hostOf(home.here),
    userName: account.email,
    userID: handleOf(account.id),
    authenticatorSelection: { ...authenticatorSelection },
  });
  const { challenge, user, pubKeyCredParams } = options;
  const rp = { id: hostOf(home.here), name: 'Stegvis' };
  return {
    challenge,
    timeout,
    attestation: 'none',
    rp,
    user: { ...user, displayName: account.email },
    pubKeyCredParams,
    excludeCredentials: passkeys.map(descriptorOf),
    authenticatorSelection,
  };
}

/** Null for anything that no browser makes of this challenge. */
export async function passkeyOf(
  home: OwnOrigins,
  expectedChallenge: string,
  { clientExtensionResults, authenticatorAttachment: _, response: given, ...rest }: PasskeyRegistration,
): Promise<MadePasskey | null> {
  const { clientDataJSON, attestationObject, transports = [] } = given;
  const response = {
    ...rest,
    clientExtensionResults: clientExtensionResults ?? {},
    response: { clientDataJSON, attestationObject },
  };
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    ...expected(home),
    requireUserVerification: false,
  }).catch(() => null);
  if (made?.verified !== true) return null;
  const { id, publicKey, counter } = made.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports };
}

/**
 * The new counter of a passkey that answered the challenge; null for a wrong answer, and for a counter that went back,
 * as a copy's does.
 */
export async function countOf(
  home: OwnOrigins,
  expectedChallenge: string,
  passkey: KeptPasskey,
  assertion: PasskeyAssertion,
  verification: Verification,
): Promise<number | null> {
  const { clientExtensionResults, authenticatorAttachment: _, response: given, ...rest } = assertion;
  const { userHandle, ...signed } = given;
  const response = {
    ...rest,
    clientExtensionResults: clientExtensionResults ?? {},
    response: { ...signed, ...(typeof userHandle === 'string' ? { userHandle } : {}) },
  };
  const credential = {
    id: passkey.credentialId,
    publicKey: new Uint8Array(passkey.publicKey),
    counter: passkey.counter,
  };
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    ...expected(home),
    credential,
    requireUserVerification: verification === 'required',
  }).catch(() => null);
  return answer?.verified === true ? answer.authenticationInfo.newCounter : null;
}

const hostOf = (origin: string): string => new URL(origin).hostname;
const expected = ({ all }: OwnOrigins) => ({ expectedOrigin: [...all], expectedRPID: all.map(hostOf) });
const descriptorOf = ({ credentialId, transports }: KeptPasskey) => ({
  id: credentialId,
  type: 'public-key' as const,
  transports: [...transports],
});
