/**
 * A picture that the HTML shows by its id (RFC 2392). It is sent with the mail, so that nothing is fetched when
 * somebody reads it.
 */
export interface InlinePicture {
  readonly contentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** The contents of a mail. The subject is one line. */
export interface MailContent {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly pictures?: readonly InlinePicture[];
}
