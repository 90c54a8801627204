import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { InvalidFile } from '../invalid-file.js';
import { maxUnpackedBytes } from '../limits.js';

const localSignature = 0x04034b50;
const maxEntries = 5_000;

export const looksLikeZip = (bytes: Buffer): boolean => bytes.length > 22 && bytes.readUInt32LE(0) === localSignature;

/** The parts of an archive by name, ignoring case (ECMA-376, part 2). Each is unpacked when it is read. */
export interface Archive {
  readonly names: readonly string[];
  /** The text of a part, piece by piece; nothing when there is no such part. @throws InvalidFile */
  pieces(name: string): AsyncGenerator<string>;
}

/**
 * Opens an archive and reads its directory, without unpacking anything. The sizes that the directory claims can only
 * cause a refusal: what is really unpacked is counted, so that a decompression bomb costs no memory, whatever it
 * claims. @throws InvalidFile
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const { zip, entries } = await directoryOf(bytes).catch(() => {
    throw new InvalidFile('broken-workbook');
  });
  const claimed = [...entries.values()]
    .filter(({ fileName }) => /\.(xml|rels)$/i.test(fileName))
    .reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (claimed > maxUnpackedBytes) throw tooBig();
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    async *pieces(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return;
      const decoder = new StringDecoder('utf8');
      try {
        for await (const chunk of await streamOf(zip, entry)) {
          if (!Buffer.isBuffer(chunk)) continue;
          unpacked += chunk.length;
          if (unpacked > maxUnpackedBytes) throw tooBig();
          yield decoder.write(chunk);
        }
      } catch (error) {
        // Any error of the library is the file's fault, since the library got nothing but its bytes.
        throw error instanceof InvalidFile ? error : new InvalidFile('broken-workbook');
      }
      yield decoder.end();
    },
  };
}

const tooBig = (): InvalidFile =>
  new InvalidFile('unpacks-too-big', { maximum: Math.round(maxUnpackedBytes / 1024 / 1024) });

function directoryOf(bytes: Buffer): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const entries = new Map<string, Entry>();
      zip.on('error', reject);
      zip.on('end', () => {
        resolve({ zip, entries });
      });
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName.toLowerCase(), entry);
        if (entries.size > maxEntries) reject(new Error('The archive has too many parts'));
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream);
      else reject(error);
    });
  });
}
