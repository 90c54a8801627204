/** Mails with a link that is a secret. */
export type LinkKind = 'invitation' | 'password-reset' | 'address-confirm';

/** News that somebody gets at once, in a mail of its own. */
export type AnnouncementKind =
  | 'password-changed'
  | 'access-ended'
  | 'factors-changed'
  | 'address-asked'
  | 'address-changed'
  | 'address-taken'
  | 'address-proposed'
  | 'address-moved'
  | 'four-eyes';

/** Why a task is told of: it became somebody's turn, it came back, somebody reminds of it. */
export type TaskKind = 'turn' | 'returned' | 'reminder';

export type CommentKind = 'mention' | 'to-do';

/** What a mail can be about. The room of mail has a composer for each. */
export type NoticeKind = LinkKind | AnnouncementKind | TaskKind | CommentKind | 'role-ended';
