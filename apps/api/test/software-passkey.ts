import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@stegvis/contract';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const present = 0x01;
const verified = 0x04;
const attested = 0x40;

export interface Signing {
  /** Whether the device asked for finger, face or PIN. Default true. */
  readonly verified?: boolean;
  readonly origin?: string;
  /** The signature counter; by default one more than last time. */
  readonly count?: number;
}

/** A security key in software, which signs what a browser would sign and what none would. */
export class SoftwarePasskey {
  private readonly id = randomBytes(24);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private handle = url(randomBytes(16));
  private count = 0;

  constructor(private readonly origin: string) {}

  make({ challenge, user, rp }: PasskeyCreation, { origin = this.origin }: Signing = {}): PasskeyRegistration {
    this.handle = user.id;
    const data = Buffer.concat([
      this.head(rp.id, present | verified | attested, 0),
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      coseOf(this.keys.publicKey),
    ]);
    const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3, 0x63]),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      length,
      data,
    ]);
    const response = {
      clientDataJSON: url(clientData('webauthn.create', challenge, origin)),
      attestationObject: url(attestation),
      transports: ['usb'],
    };
    return { id: url(this.id), rawId: url(this.id), type: 'public-key', clientExtensionResults: {}, response };
  }

  sign(
    { challenge, rpId }: PasskeyRequest,
    { verified: asked = true, origin = this.origin, count }: Signing = {},
  ): PasskeyAssertion {
    this.count = count ?? this.count + 1;
    const data = this.head(rpId, present | (asked ? verified : 0), this.count);
    const client = clientData('webauthn.get', challenge, origin);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.keys.privateKey);
    const response = {
      clientDataJSON: url(client),
      authenticatorData: url(data),
      signature: url(signature),
      userHandle: this.handle,
    };
    return { id: url(this.id), rawId: url(this.id), type: 'public-key', clientExtensionResults: {}, response };
  }

  private head(rpId: string, flags: number, count: number): Buffer {
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags, 0);
    rest.writeUInt32BE(count, 1);
    return Buffer.concat([sha256(Buffer.from(rpId)), rest]);
  }
}

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** Encodes a P-256 key for ES256 (RFC 9053). */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, 'base64url'),
  ]);
}
