import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@stegvis/contract';
import { PasskeyError } from './problem-error.js';

/**
 * Whether the page can use passkeys: browsers need a host name and a secure connection; an IP address has no passkeys.
 */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(window.location.hostname);
}

// The library is loaded on demand, since few people need it.
const library = () => import('@simplewebauthn/browser');

/** Asks the browser for a passkey. @throws PasskeyError when the person or their device refused */
export async function askPasskey(request: PasskeyRequest): Promise<PasskeyAssertion> {
  const { startAuthentication } = await library();
  const { id, rawId, type, response, authenticatorAttachment } = await startAuthentication({
    optionsJSON: request,
  }).catch(refused);
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    id,
    rawId,
    type: typeOf(type),
    authenticatorAttachment,
    response: { clientDataJSON, authenticatorData, signature, userHandle },
  };
}

/** Lets the browser create a passkey. @throws PasskeyError when the person or their device refused */
export async function makePasskey(creation: PasskeyCreation): Promise<PasskeyRegistration> {
  const { startRegistration } = await library();
  const { id, rawId, type, response, authenticatorAttachment } = await startRegistration({
    optionsJSON: creation,
  }).catch(refused);
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    id,
    rawId,
    type: typeOf(type),
    authenticatorAttachment,
    response: { clientDataJSON, attestationObject, transports },
  };
}

function refused(error: unknown): never {
  throw new PasskeyError({ cause: error });
}

function typeOf(type: string): 'public-key' {
  if (type !== 'public-key') throw new PasskeyError();
  return type;
}
