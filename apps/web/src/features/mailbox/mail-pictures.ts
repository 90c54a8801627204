import type { MessageView } from '@stegvis/contract';

/**
 * Embeds attached pictures in the mail's HTML, as mail programs do. The page's content security policy allows pictures
 * from data URLs and no others.
 */
export function withPictures({ html, attachments }: Pick<MessageView, 'html' | 'attachments'>): string {
  return attachments.reduce(
    (shown, { contentId, mediaType, content }) =>
      shown.replaceAll(`"cid:${contentId}"`, `"data:${mediaType};base64,${content}"`),
    html,
  );
}
