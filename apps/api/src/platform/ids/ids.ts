import { randomBytes, randomFillSync } from 'node:crypto';
import type { Uuid } from '@stegvis/workflow';

/** New ids and secrets. The only source of randomness in the product. */
export abstract class Ids {
  /** A UUID of version 7: later ids sort after earlier ones, which keeps indexes dense. */
  abstract next(): Uuid;

  /** 256 bits in URL-safe characters. */
  secret(): string {
    return randomBytes(32).toString('base64url');
  }

  /** From 0 up to, not including, 1: for jitter, never for secrets. */
  chance(): number {
    return Math.random();
  }
}

const randomOfId = 8;

export class RandomIds extends Ids {
  private last = 0;
  private count = 0;
  /** Random bytes for many ids, since asking the system for a few takes longer than all else of an id. */
  private readonly reserve = new Uint8Array(randomOfId * 512);
  private used = this.reserve.length;

  override next(): Uuid {
    const now = Date.now();
    // The time never goes backwards, even when the machine's clock does; ids of one millisecond get consecutive counts,
    // so that they sort in the order of creation.
    if (now > this.last) {
      this.last = now;
      this.count = this.startOfCount();
    } else if (this.count < 0xfff) {
      this.count += 1;
    } else {
      this.last += 1;
      this.count = 0;
    }
    return uuidV7(this.last, this.count, this.random());
  }

  private startOfCount(): number {
    const [high = 0, low = 0] = this.random();
    return ((high << 8) | low) & 0x7ff;
  }

  private random(): Uint8Array {
    if (this.used === this.reserve.length) {
      randomFillSync(this.reserve);
      this.used = 0;
    }
    this.used += randomOfId;
    return this.reserve.subarray(this.used - randomOfId, this.used);
  }
}

/** RFC 9562, 5.7 and 6.2 (method 1): 48 bits of milliseconds, version, a counter of 12 bits, variant, 62 random bits. */
export function uuidV7(milliseconds: number, count: number, random: Uint8Array): Uuid {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt16BE((count & 0x0fff) | 0x7000, 6);
  bytes.set(random.subarray(0, 8), 8);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
