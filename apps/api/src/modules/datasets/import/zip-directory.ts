import { InvalidFile } from './invalid-file.js';

export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated; XLSX knows no other. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 65_535;
const maxEntries = 5_000;

export const looksLikeZip = (bytes: Buffer): boolean => bytes.length > endLength && bytes.readUInt32LE(0) === localSignature;

/** The entries as the central directory at the end of the file lists them (PKWARE APPNOTE 6.3, without ZIP64 and encryption, which
 *  a workbook below 50 MB never needs). Nothing is unpacked. @throws InvalidFile when it is no such archive. */
export function readZipDirectory(bytes: Buffer): readonly ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries) throw new InvalidFile('broken-workbook');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new InvalidFile('broken-workbook');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push(readEntry(bytes, at, nameLength));
    at += entryLength + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  const local = bytes.readUInt32LE(at + 42);
  if (encrypted || local + localLength > bytes.length || bytes.readUInt32LE(local) !== localSignature) throw new InvalidFile('broken-workbook');
  const entry = {
    name: bytes.toString('utf8', at + entryLength, at + entryLength + nameLength),
    method: bytes.readUInt16LE(at + 10),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: local + localLength + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
  };
  if (entry.offset + entry.packedSize > bytes.length) throw new InvalidFile('broken-workbook');
  return entry;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new InvalidFile('broken-workbook');
}
