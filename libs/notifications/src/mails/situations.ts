import type { Announced } from './announcement-mail.js';
import { factorChanges } from './factors-changed-mail.js';
import type { ConversationLine } from './conversation-mail.js';
import type { MailLogo } from './letterhead.js';
import type { Mail } from './render-mail.js';
import type { EndedRoleLine } from './role-ended-mail.js';
import type { TaskLine } from './tasks-mail.js';

export interface Situation {
  readonly name: string;
  readonly mail: Mail;
  /** The organisation's logo; most have none that a mail could show. */
  readonly logo?: MailLogo;
}

const organisation = 'Exempelkommun';
const site = 'https://stegvis.exempelkommun.example';
const common = { name: 'Anna Ek', organisation, today: '2026-03-02' } as const;

const exportTask: TaskLine = {
  kind: 'do',
  title: 'Ordna export från källsystemet: Lekplatser',
  round: 'Våren 2026',
  dueOn: '2026-03-12',
  minutes: 6,
  url: `${site}/tasks/01932b6e-7b1a-7c3e-9a55-5f2e3d4c5b6a`,
  why: { role: 'system-maintainer' },
};
const reviewTask: TaskLine = {
  ...exportTask,
  kind: 'review',
  title: 'Analysera datamängden: Livsmedelskontroller',
  dueOn: '2026-03-09',
  why: { role: 'information-owner' },
  submittedBy: 'Maria Lind',
};
const hostile = '<script>alert(1)</script> "Anna" & \'Bo\'\r\nBcc: alla@exempelkommun.example\u202e';

/** A PNG of 120 by 40 pixels. */
export const exampleLogo: MailLogo = {
  mediaType: 'image/png',
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAYAAAA16j4lAAAAZ0lEQVR42u3YsQ0AIAwDwfRsxnKMHCaAigbrLP0E17nKzAI25mrlBBiwAAuwAAuwAAswYAEWYAEWYL0FbosaYMAG2AAbYANsgO0O7BzwZAmwAAuwAAswYMCABViABViABVhnYDP7cBsvNWPLYnOSDwAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const invitation = {
  name: 'Ola Berg',
  organisation,
  inviter: 'Anna Ek',
  url: `${site}/invitations/hemlig`,
  expiresOn: '2026-03-16',
};
const password = { name: 'Ola Berg', organisation, timeZone: 'Europe/Stockholm' };
const returned = {
  ...common,
  title: 'Analysera datamängden: Livsmedelskontroller',
  round: 'Våren 2026',
  dueOn: '2026-03-12',
  url: exportTask.url,
  returnedBy: 'Maria Lind',
  reason: 'Skriv vilka fält som tas bort i exporten.\nBifoga också avtalet.',
};
const mention: ConversationLine = {
  kind: 'mention',
  by: 'Maria Lind',
  title: 'Ordna export från källsystemet: Lekplatser',
  question: null,
  text: 'Vet du om leverantören har svarat?',
  dueOn: null,
  url: `${exportTask.url}#comment-1`,
};
const ended: EndedRoleLine = {
  role: 'information-owner',
  round: null,
  dataset: 'Lekplatser',
  holders: ['Maria Lind'],
  moved: 3,
  url: `${site}/datasets/01932b6e-7b1a-7c3e-9a55-5f2e3d4c5b6a`,
};
const test = {
  name: 'Anna Ek',
  organisation,
  requestedBy: 'Anna Ek',
  at: '2026-03-02T08:00:00.000Z',
  timeZone: 'Europe/Stockholm',
  url: site,
};

function tasks(...lines: readonly TaskLine[]): Mail {
  return { kind: 'tasks', props: { ...common, url: `${site}/my-tasks`, tasks: lines } };
}

function reminder(...lines: readonly TaskLine[]): Mail {
  return { kind: 'reminder', props: { ...common, by: 'Kim Holm', url: `${site}/my-tasks`, tasks: lines } };
}

function conversation(...comments: readonly ConversationLine[]): Mail {
  return { kind: 'conversation', props: { ...common, url: `${site}/my-tasks`, comments } };
}

function roleEnded(...roles: readonly EndedRoleLine[]): Mail {
  return { kind: 'role-ended', props: { name: 'Anna Ek', organisation, url: `${site}/my-tasks`, roles } };
}

function announced(what: Announced, url: string, by = 'Kim Holm', address = 'ola@exempelkommun.example'): Mail {
  return { kind: 'announcement', props: { what, ...password, by, address, at: '2026-03-03T08:00:00.000Z', url } };
}

function many(count: number): readonly TaskLine[] {
  return Array.from({ length: count }, (_, index) => ({
    ...exportTask,
    title: `Beskriv datamängden: Register ${index + 1}`,
    dueOn: `2026-04-${String((index % 28) + 1).padStart(2, '0')}`,
  }));
}

/**
 * Every mail in every situation that it is sent in. Tests render each in every language, and the gallery shows them.
 */
export const situations: readonly Situation[] = [
  {
    name: 'with roles',
    mail: { kind: 'invitation', props: { ...invitation, roles: ['system-maintainer', 'communications'] } },
  },
  { name: 'with one role', mail: { kind: 'invitation', props: { ...invitation, roles: ['management'] } } },
  { name: 'before the first role', mail: { kind: 'invitation', props: { ...invitation, roles: [] } } },
  {
    name: 'hostile names',
    mail: {
      kind: 'invitation',
      props: { ...invitation, name: hostile, organisation: hostile, inviter: hostile, roles: ['x-<b>'] },
    },
  },
  {
    name: 'asked for',
    mail: {
      kind: 'password-reset',
      props: { ...password, url: `${site}/password-resets/hemlig`, expiresAt: '2026-03-02T09:00:00.000Z' },
    },
  },
  {
    name: 'hostile names',
    mail: {
      kind: 'password-reset',
      props: {
        ...password,
        name: hostile,
        organisation: hostile,
        url: `${site}/password-resets/hemlig`,
        expiresAt: '2026-03-02T09:00:00.000Z',
      },
    },
  },
  {
    name: 'done',
    mail: { kind: 'password-changed', props: { ...password, url: site, at: '2026-03-02T08:12:00.000Z', way: 'link' } },
  },
  {
    name: 'with the password before',
    mail: {
      kind: 'password-changed',
      props: { ...password, url: site, at: '2026-03-02T08:12:00.000Z', way: 'current' },
    },
  },
  {
    name: 'hostile names',
    mail: {
      kind: 'password-changed',
      props: {
        ...password,
        name: hostile,
        organisation: hostile,
        url: site,
        at: '2026-03-02T08:12:00.000Z',
        way: 'link',
      },
    },
  },
  {
    name: 'signed out',
    mail: {
      kind: 'access-ended',
      props: { ...password, url: site, at: '2026-03-02T08:12:00.000Z', token: null, by: 'Anna Ek' },
    },
  },
  {
    name: 'a token',
    mail: {
      kind: 'access-ended',
      props: { ...password, url: site, at: '2026-03-02T08:12:00.000Z', token: 'Nattlig export', by: null },
    },
  },
  {
    name: 'hostile names',
    mail: {
      kind: 'access-ended',
      props: {
        ...password,
        name: hostile,
        organisation: hostile,
        url: site,
        at: '2026-03-02T08:12:00.000Z',
        token: hostile,
        by: hostile,
      },
    },
  },
  ...factorChanges.map((change): Situation => ({
    name: change,
    mail: {
      kind: 'factors-changed',
      props: {
        ...password,
        url: `${site}/account/sign-in-methods`,
        change,
        by: 'Maria Lind',
        at: '2026-03-02T08:12:00.000Z',
      },
    },
  })),
  {
    name: 'by nobody of the organisation',
    mail: {
      kind: 'factors-changed',
      props: {
        ...password,
        url: `${site}/account/sign-in-methods`,
        change: 'factors-reset',
        by: null,
        at: '2026-03-02T08:12:00.000Z',
      },
    },
  },
  {
    name: 'hostile names',
    mail: {
      kind: 'factors-changed',
      props: {
        ...password,
        name: hostile,
        organisation: hostile,
        url: `${site}/account/sign-in-methods`,
        change: 'factors-reset',
        by: hostile,
        at: '2026-03-02T08:12:00.000Z',
      },
    },
  },
  { name: 'one task', mail: tasks(exportTask) },
  { name: 'one task, with a logo', mail: tasks(exportTask), logo: exampleLogo },
  { name: 'one task without a date', mail: tasks({ ...exportTask, dueOn: null }) },
  { name: 'one task, late', mail: tasks({ ...exportTask, dueOn: '2026-02-20' }) },
  { name: 'one task, due next year', mail: tasks({ ...exportTask, dueOn: '2027-01-15' }) },
  { name: 'handed over by a person', mail: tasks({ ...exportTask, why: { person: 'Maria Lind' } }) },
  { name: 'handed over by nobody named', mail: tasks({ ...exportTask, why: { person: null } }) },
  {
    name: 'very long title',
    mail: tasks({ ...exportTask, title: `Ordna export från källsystemet: ${'Ärendeförteckning '.repeat(20)}` }),
  },
  { name: 'five tasks', mail: tasks(...many(5)) },
  { name: 'two tasks without dates', mail: tasks({ ...exportTask, dueOn: null }, { ...reviewTask, dueOn: null }) },
  {
    name: 'of two rounds and two roles',
    mail: tasks(
      ...many(3),
      { ...exportTask, title: 'Välj kanal', why: { role: 'communications' }, minutes: 0 },
      { ...exportTask, title: 'Utse samordnare', round: 'Hösten 2026', dueOn: '2026-05-01', minutes: 1 },
    ),
  },
  { name: 'a hundred tasks', mail: tasks(...many(100)) },
  { name: 'to review', mail: tasks(reviewTask) },
  { name: 'to review, without a date', mail: tasks({ ...reviewTask, dueOn: null }) },
  { name: 'two to review', mail: tasks(reviewTask, { ...reviewTask, title: 'Publicera: Badplatser' }) },
  {
    name: 'two to review, without dates',
    mail: tasks({ ...reviewTask, dueOn: null }, { ...reviewTask, dueOn: null, title: 'Publicera: Badplatser' }),
  },
  { name: 'to do and to review', mail: tasks(exportTask, reviewTask) },
  {
    name: 'hostile title',
    mail: tasks({ ...exportTask, title: hostile, round: hostile, why: { person: hostile }, submittedBy: hostile }),
  },
  { name: 'confirm a new address', mail: announced('address-confirm', `${site}/address-changes/hemlig`) },
  { name: 'somebody asked for a new address', mail: announced('address-asked', `${site}/forgotten-password`) },
  { name: 'the address is changed', mail: announced('address-changed', site) },
  { name: 'somebody wanted the address', mail: announced('address-taken', site) },
  { name: 'an address is proposed', mail: announced('address-proposed', `${site}/account/address`) },
  { name: 'the address of somebody who has not joined is changed', mail: announced('address-moved', site) },
  { name: 'four eyes: off is proposed', mail: announced('four-eyes-proposed', `${site}/settings`) },
  { name: 'four eyes: off is proposed, to whoever did', mail: announced('four-eyes-asked', `${site}/settings`) },
  { name: 'four eyes: off', mail: announced('four-eyes-off', `${site}/settings`) },
  { name: 'four eyes: on', mail: announced('four-eyes-on', `${site}/settings`) },
  { name: 'four eyes: kept', mail: announced('four-eyes-kept', `${site}/settings`) },
  { name: 'hostile names, proposed', mail: announced('address-proposed', site, hostile, hostile) },
  { name: 'with a reason', mail: { kind: 'returned', props: returned } },
  { name: 'without a date', mail: { kind: 'returned', props: { ...returned, dueOn: null } } },
  {
    name: 'hostile reason',
    mail: {
      kind: 'returned',
      props: { ...returned, title: hostile, returnedBy: hostile, reason: `${hostile}\n\n<img src=x onerror=alert(1)>` },
    },
  },
  { name: 'of one task', mail: reminder(exportTask) },
  { name: 'of a late task', mail: reminder({ ...exportTask, dueOn: '2026-02-20' }) },
  { name: 'without a date', mail: reminder({ ...exportTask, dueOn: null }) },
  { name: 'to review', mail: reminder(reviewTask) },
  { name: 'of several tasks', mail: reminder(exportTask, reviewTask) },
  { name: 'of thirty tasks', mail: reminder(...many(30)) },
  {
    name: 'hostile names',
    mail: {
      kind: 'reminder',
      props: {
        ...common,
        by: hostile,
        url: `${site}/my-tasks`,
        tasks: [{ ...exportTask, title: hostile, round: hostile }],
      },
    },
  },
  { name: 'mentioned', mail: conversation(mention) },
  { name: 'to do, with a date', mail: conversation({ ...mention, kind: 'to-do', dueOn: '2026-03-12' }) },
  {
    name: 'not mine',
    mail: conversation({ ...mention, kind: 'not-mine', text: 'Det är GIS-enheten som har systemet.' }),
  },
  {
    name: 'lacks an answer',
    mail: conversation({ ...mention, kind: 'dont-know', question: 'Vilket system hämtas uppgifterna från?', text: '' }),
  },
  {
    name: 'lacks an answer to a very long question',
    mail: conversation({
      ...mention,
      kind: 'dont-know',
      question: `Finns det ${'verkligen '.repeat(40)}ett avtal?`,
      text: '',
    }),
  },
  { name: 'lacks an answer, to none in particular', mail: conversation({ ...mention, kind: 'dont-know', text: '' }) },
  {
    name: 'several comments',
    mail: conversation(
      mention,
      { ...mention, kind: 'to-do', dueOn: '2026-02-20' },
      { ...mention, kind: 'dont-know', question: 'Vilket system hämtas uppgifterna från?', text: '' },
    ),
  },
  { name: 'thirty comments', mail: conversation(...Array.from({ length: 30 }, () => mention)) },
  {
    name: 'hostile comment',
    mail: conversation({
      ...mention,
      kind: 'dont-know',
      by: hostile,
      title: hostile,
      question: hostile,
      text: `${hostile}\n\n<img src=x onerror=alert(1)>`,
    }),
  },
  { name: 'of a dataset, and another has it', mail: roleEnded(ended) },
  {
    name: 'of a round, and nobody has it',
    mail: roleEnded({ ...ended, role: 'project-leader', round: 'Våren 2026', dataset: null, holders: [], moved: 1 }),
  },
  {
    name: 'of the organisation, with two holders left and no task',
    mail: roleEnded({
      ...ended,
      role: 'coordinator',
      dataset: null,
      holders: ['Maria Lind', 'Kim Holm'],
      moved: 0,
      url: `${site}/my-tasks`,
    }),
  },
  { name: 'of a dataset in a round', mail: roleEnded({ ...ended, round: 'Våren 2026' }) },
  {
    name: 'several roles',
    mail: roleEnded(
      ended,
      { ...ended, role: 'system-maintainer', dataset: 'Badplatser', holders: [], moved: 0 },
      { ...ended, role: 'coordinator', dataset: null },
    ),
  },
  {
    name: 'thirty roles',
    mail: roleEnded(...Array.from({ length: 30 }, (_, index) => ({ ...ended, dataset: `Register ${index + 1}` }))),
  },
  {
    name: 'hostile names',
    mail: roleEnded({ ...ended, role: 'x-<b>', dataset: hostile, round: hostile, holders: [hostile] }),
  },
  { name: 'asked for', mail: { kind: 'test', props: test } },
];
