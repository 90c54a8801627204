import { createHash } from 'node:crypto';
import { colours } from './colours.js';
import { html, type Html } from './html.js';
import type { InlinePicture } from './mail-content.js';

/** The organisation's logo as it is stored. */
export interface MailLogo {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface Letterhead {
  readonly html: Html;
  readonly pictures: readonly InlinePicture[];
}

/**
 * The limit in bytes. The logo is sent with every mail: a larger one would make thousands of mails heavy for a picture
 * of a few centimetres.
 */
export const largestLogo = 100 * 1024;

/** The largest size of the logo in CSS pixels. */
const room = { width: 240, height: 64 };
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The head of a mail shows the sender: the logo, with the name where pictures are not shown, or the name alone. Most
 * mail programs draw no SVG, so only a PNG is sent. It is attached to the mail, since a picture on a server would be
 * blocked, and would tell the server who reads when.
 */
export function letterhead(organisation: string, logo?: MailLogo): Letterhead {
  const size = logo?.mediaType === 'image/png' && logo.content.length <= largestLogo ? sizeOfPng(logo.content) : null;
  if (logo === undefined || size === null) {
    return {
      html: html`<p style="margin:0 0 20px;font-size:18px;font-weight:bold;">${organisation}</p>\n`,
      pictures: [],
    };
  }
  const contentId = `logo-${createHash('sha256').update(logo.content).digest('hex').slice(0, 16)}@stegvis`;
  const { light } = colours;
  // Outlook reads the size only from the attributes. The background is light, since a dark logo would be invisible on a
  // dark page.
  const img = html`<img class="logo" src="cid:${contentId}" alt="${organisation}" width="${size.width}" height="${size.height}" style="display:block;border:0;border-radius:4px;background:${light.ground};color:${light.text};font-size:18px;font-weight:bold;">`;
  return {
    html: html`<p style="margin:0 0 20px;">${img}</p>\n`,
    pictures: [{ contentId, name: 'logo.png', mediaType: logo.mediaType, content: logo.content }],
  };
}

/** The size that fits into the room, never larger than the picture; null when it is no PNG. */
function sizeOfPng(content: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (content.length < 24 || signature.some((byte, index) => content[index] !== byte)) return null;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
