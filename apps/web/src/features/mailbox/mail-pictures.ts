import type { MessageView } from '@stegvis/contract';

/** The mail's HTML with the pictures that came along in it, as mail programs show them. The page's content security policy takes pictures
 *  from data, and none from elsewhere. */
export function withPictures({ html, attachments }: Pick<MessageView, 'html' | 'attachments'>): string {
  return attachments.reduce(
    (shown, { contentId, mediaType, content }) =>
      shown.replaceAll(`"cid:${contentId}"`, `"data:${mediaType};base64,${content}"`),
    html,
  );
}
