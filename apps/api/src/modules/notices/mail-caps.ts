/** The most mails within a period in seconds. */
export interface Cap {
  readonly most: number;
  readonly seconds: number;
}

const hour = 3600;
const day = 24 * hour;

/**
 * How much mail people can cause. Mails that somebody asks for by a click (invitations, reminders by hand) are refused
 * beyond these limits, with the reason; mails about a comment wait. docs/operations.md has the same table. Three
 * hundred invitations on the first day are within them.
 */
export const mailCaps = {
  /** Invitations and reset links, to one address of an organisation. */
  linksToAddress: [
    { most: 5, seconds: hour },
    { most: 20, seconds: day },
  ],
  /** Reminders by hand, to one person. */
  remindersToPerson: [
    { most: 20, seconds: hour },
    { most: 60, seconds: day },
  ],
  /** All mails that one person asks for. */
  byPerson: [{ most: 500, seconds: day }],
  /** All mails that the people of one organisation ask for. */
  byOrganisation: [{ most: 2000, seconds: day }],
} as const satisfies Readonly<Record<string, readonly Cap[]>>;

/**
 * Mails that follow from work (tasks, reviews, comments, roles) wait beyond these and are bundled meanwhile; nothing is
 * lost.
 */
export const mailPace = {
  toPerson: { most: 60, seconds: hour },
  ofOrganisation: { most: 5000, seconds: hour },
  waitSeconds: 600,
} as const;
