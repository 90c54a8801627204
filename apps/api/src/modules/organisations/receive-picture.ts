import { readFile } from 'node:fs/promises';
import { refuseEmpty } from '../../platform/files/uploads.js';
import type { UploadedFile } from '../../platform/files/uploads.js';
import { ProblemError, invalid } from '../../platform/http/problem.js';
import { drawSvg } from './draw-svg.js';
import type { Picture } from './logo.store.js';

/** The greatest size in bytes; a logo is small. */
export const pictureLimit = 512 * 1024;
/** The greatest width and height, since a few bytes can declare a picture that no browser can show. */
const mostPixels = 4_096;
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The file as a picture that may be shown to everybody. Its type is decided by its content. */
export async function receivePicture(file: UploadedFile): Promise<Picture> {
  refuseEmpty(file);
  const { path, start } = file;
  const content = await readFile(path);
  if (!start.subarray(0, png.length).equals(png)) {
    const text = content.toString('utf8');
    if (!/<svg[\s>]/.test(text)) throw new ProblemError('unsupported-media-type');
    const drawn = await drawSvg(text);
    if (drawn === undefined) throw invalid({ path: 'file', code: 'undrawable' });
    return { mediaType: 'image/png', content: drawn };
  }
  if (content.length < 24) throw invalid({ path: 'file', code: 'undrawable' });
  if (Math.max(content.readUInt32BE(16), content.readUInt32BE(20)) > mostPixels) {
    throw invalid({ path: 'file', code: 'picture-too-large', params: { maximum: mostPixels } });
  }
  return { mediaType: 'image/png', content };
}
