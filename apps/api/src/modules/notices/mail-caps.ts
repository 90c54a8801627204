/** Most mails within so many seconds. */
export interface Cap {
  readonly most: number;
  readonly seconds: number;
}

const hour = 3600;
const day = 24 * hour;

/**
 * How much mail people can cause. Mails that somebody asks for by a press (invitations, reminders by hand) are refused beyond these, in
 * words; mails about a comment wait. docs/operations.md has the same table. Three hundred invitations on the first day are within them.
 */
export const mailCaps = {
  /** Invitations and links to a new password, to one address of an organisation. */
  linksToAddress: [
    { most: 5, seconds: hour },
    { most: 20, seconds: day },
  ],
  /** Reminders by hand, to one person. */
  remindersToPerson: [
    { most: 20, seconds: hour },
    { most: 60, seconds: day },
  ],
  /** All that one person asks for. */
  byPerson: [{ most: 500, seconds: day }],
  /** All that the people of one organisation ask for. */
  byOrganisation: [{ most: 2000, seconds: day }],
} as const satisfies Readonly<Record<string, readonly Cap[]>>;

/** What follows from work (tasks, reviews, comments, roles) waits beyond these and is bundled meanwhile; nothing of it is lost. */
export const mailPace = {
  toPerson: { most: 60, seconds: hour },
  ofOrganisation: { most: 5000, seconds: hour },
  waitSeconds: 600,
} as const;
