import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@stegvis/contract';
import { PasskeyError } from './problem-error.js';

/** Browsers keep passkeys for a name and over a safe line only; an address of numbers has none. */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(window.location.hostname);
}

// Few ever need it: the program that speaks with authenticators is fetched when somebody does.
const library = () => import('@simplewebauthn/browser');

/** Asks the browser for a passkey. @throws PasskeyError when the person or their device said no. */
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

/** Lets the browser make one. @throws PasskeyError when the person or their device said no. */
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
