import { invalid } from '../../../platform/http/problem.js';
import { sniffMediaType } from './sniff-media-type.js';

const ole = 'application/x-ole-storage';
const zip = 'application/zip';

/**
 * The first bytes that a file with that extension must have. Text is anything without a NUL; other extensions are not
 * checked.
 */
const contentOf: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  zip,
  docx: zip,
  xlsx: zip,
  pptx: zip,
  odt: zip,
  ods: zip,
  odp: zip,
  doc: ole,
  xls: ole,
  ppt: ole,
  msg: ole,
  txt: 'text/plain',
  csv: 'text/plain',
  md: 'text/plain',
  json: 'text/plain',
  xml: 'text/plain',
  eml: 'text/plain',
};
export const checkedExtensions = Object.keys(contentOf);

/** Programs of Windows, Linux and macOS, and scripts that name their interpreter. */
const programs = ['4d5a', '7f454c46', 'cafebabe', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', '2321'].map((hex) =>
  Buffer.from(hex, 'hex'),
);
const utf16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const startsWith = (start: Buffer, signatures: readonly Buffer[]): boolean =>
  signatures.some((one) => start.subarray(0, one.length).equals(one));

/**
 * Refuses a file that is not what its name says, which would be opened by the wrong program, or by somebody who trusts
 * the name.
 * @throws ProblemError 400 with the reason
 */
export function refuseMismatch(name: string, start: Buffer): void {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const wanted = contentOf[extension];
  if (wanted !== undefined && !isContent(start, wanted)) {
    throw invalid({ path: 'file', code: 'content-mismatch', params: { extension } });
  }
  if (startsWith(start, programs) && wanted === undefined) throw invalid({ path: 'file', code: 'program' });
}

function isContent(start: Buffer, wanted: string): boolean {
  if (wanted !== 'text/plain') return sniffMediaType(start, '') === wanted;
  return (startsWith(start, utf16) || !start.includes(0)) && !isAnotherKind(start);
}

const isAnotherKind = (start: Buffer): boolean => sniffMediaType(start, '') !== 'application/octet-stream';
