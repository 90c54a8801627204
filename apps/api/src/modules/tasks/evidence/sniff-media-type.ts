const signatures: readonly (readonly [mediaType: string, offset: number, bytes: readonly number[]])[] = [
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['application/x-ole-storage', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** Office files are zip archives; which kind is taken from the sender's type, which is only informative. */
const insideZip = /^application\/(vnd\.openxmlformats-officedocument|vnd\.oasis\.opendocument)\.[\w.-]+$/;
const plainText = /^text\/(plain|csv|markdown)$/;

/** The media type by the first bytes of a file; otherwise it is unknown, whatever type the sender declared. */
export function sniffMediaType(start: Uint8Array, declared: string): string {
  const known = signatures.find(([, offset, bytes]) => bytes.every((byte, index) => start[offset + index] === byte));
  const given = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  if (known === undefined) return plainText.test(given) && !start.includes(0) ? given : 'application/octet-stream';
  return known[0] === 'application/zip' && insideZip.test(given) ? given : known[0];
}
