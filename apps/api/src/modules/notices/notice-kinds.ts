/** Kinds of mails with a link that contains a secret. */
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

/** Why a mail is about a task: the person has to act on it, its review returned it, or somebody sent a reminder. */
export type TaskKind = 'turn' | 'returned' | 'reminder';

export type CommentKind = 'mention' | 'to-do';

/** All kinds of mails. The room `mail` has a composer for each. */
export type NoticeKind = LinkKind | AnnouncementKind | TaskKind | CommentKind | 'role-ended';
