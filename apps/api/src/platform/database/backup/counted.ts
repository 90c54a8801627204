import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Passes everything through, and counts bytes and lines and computes a hash. */
export class Counted extends Transform {
  private readonly hash = createHash('sha256');
  size = 0;
  lines = 0;

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, data: Buffer) => void,
  ): void {
    this.hash.update(chunk);
    this.size += chunk.length;
    // COPY writes a row as one line, since it escapes line breaks inside of values.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.lines += 1;
    done(null, chunk);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
