import type { FastifyRequest } from 'fastify';
import { ProblemError, invalid } from '../../platform/http/problem.js';
import { cleanSvg } from './clean-svg.js';
import type { Picture } from './logo.query.js';

/** A logo is small; a photograph of a coat of arms is not a logo. */
const atMost = 512 * 1024;
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The request's one file as a picture that may be shown to everybody. What it is, its content says. */
export async function receivePicture(request: FastifyRequest): Promise<Picture> {
  if (!request.isMultipart()) throw new ProblemError('unsupported-media-type');
  const part = await request.file({ limits: { fileSize: atMost } });
  if (part?.fieldname !== 'file') throw invalid({ path: 'file', code: 'required' });
  const content = await part.toBuffer();
  if (content.length === 0) throw invalid({ path: 'file', code: 'empty-file' });
  if (content.subarray(0, png.length).equals(png)) return { mediaType: 'image/png', content };
  const drawing = cleanSvg(content.toString('utf8'));
  if (drawing === undefined) throw new ProblemError('unsupported-media-type');
  return { mediaType: 'image/svg+xml', content: Buffer.from(drawing, 'utf8') };
}
