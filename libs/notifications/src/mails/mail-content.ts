/** What a mail says. The subject is one line. */
export interface MailContent {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
