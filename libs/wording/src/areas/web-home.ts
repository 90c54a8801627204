import { texts } from '../texts.js';

/** The coordinator's home. */
export const webHomeTexts = texts({
  'web-home.title': { sv: 'Hem', en: 'Home' },
  'web-home.lead': { sv: 'Så står det till hos {organisation}.', en: 'How things stand at {organisation}.' },

  'web-home.checklist': { sv: 'Kom igång', en: 'Get started' },
  'web-home.checklist.progress': { sv: '{done} av {total} klara', en: '{done} of {total} done' },
  'web-home.checklist.done': { sv: 'Klart', en: 'Done' },
  'web-home.checklist.next': { sv: 'Gör det här nu', en: 'Do this now' },
  'web-home.checklist.later': { sv: 'Därefter', en: 'After that' },
  'web-home.checklist.people': { sv: 'Lägg till personer och ge dem roller', en: 'Add people and give them roles' },
  'web-home.checklist.people.hint': {
    sv: 'Minst samordnare och ledning. En person kan ha flera roller.',
    en: 'At least a coordinator and management. One person can hold several roles.',
  },
  'web-home.checklist.inventory': { sv: 'Hämta in er inventering', en: 'Bring in your inventory' },
  'web-home.checklist.inventory.hint': {
    sv: 'Ett kalkylark med era datamängder, eller skriv in dem för hand.',
    en: 'A spreadsheet with your datasets, or enter them by hand.',
  },
  'web-home.checklist.round': { sv: 'Starta en omgång', en: 'Start a round' },
  'web-home.checklist.round.hint': {
    sv: 'Namn och startdatum räcker. När den startar får rätt personer sina första uppgifter.',
    en: 'A name and a start date are enough. When it starts, the right people get their first tasks.',
  },
  'web-home.checklist.datasets': { sv: 'Välj datamängder till omgången', en: 'Choose datasets for the round' },
  'web-home.checklist.datasets.hint': {
    sv: 'Börja med några få. Fler kan väljas när som helst.',
    en: 'Begin with a few. More can be chosen at any time.',
  },

  'web-home.attention': { sv: 'Behöver dig', en: 'Needs you' },
  'web-home.attention.none': { sv: 'Inget behöver dig just nu.', en: 'Nothing needs you right now.' },
  'web-home.attention.vacant': { sv: 'Ingen har rollen {role}', en: 'Nobody holds the role of {role}' },
  'web-home.attention.vacant-dataset': { sv: 'Ingen har rollen {role} för {dataset}', en: 'Nobody holds the role of {role} for {dataset}' },
  'web-home.attention.vacant.hint': {
    sv: '{count, plural, one {En uppgift väntar} other {# uppgifter väntar}} på att någon får rollen',
    en: '{count, plural, one {One task waits} other {# tasks wait}} for somebody to get the role',
  },
  'web-home.attention.blocked': { sv: '{count, plural, one {En uppgift har} other {# uppgifter har}} ett problem', en: '{count, plural, one {One task has} other {# tasks have}} a problem' },
  'web-home.attention.overdue': { sv: '{count, plural, one {En uppgift är försenad} other {# uppgifter är försenade}}', en: '{count, plural, one {One task is late} other {# tasks are late}}' },
  'web-home.attention.in-review': {
    sv: '{count, plural, one {En uppgift väntar} other {# uppgifter väntar}} på granskning',
    en: '{count, plural, one {One task waits} other {# tasks wait}} for review',
  },
  'web-home.attention.vacant-tasks': { sv: '{count, plural, one {En uppgift saknar} other {# uppgifter saknar}} någon som gör den', en: '{count, plural, one {One task has} other {# tasks have}} nobody to do it' },
  'web-home.attention.mine': { sv: '{count, plural, one {En uppgift väntar} other {# uppgifter väntar}} på dig', en: '{count, plural, one {One task waits} other {# tasks wait}} for you' },
  'web-home.attention.oldest': { sv: 'Till exempel: {title}', en: 'For example: {title}' },

  'web-home.rounds': { sv: 'Omgångar', en: 'Rounds' },
  'web-home.rounds.none': { sv: 'Ingen omgång pågår.', en: 'No round is running.' },
  'web-home.rounds.all': { sv: 'Alla omgångar', en: 'All rounds' },
  'web-home.round.phases': { sv: 'Faser i {round}', en: 'Phases of {round}' },
  'web-home.round.datasets': { sv: '{count, plural, =0 {Inga datamängder valda} one {# datamängd} other {# datamängder}}', en: '{count, plural, =0 {No datasets chosen} one {# dataset} other {# datasets}}' },
  'web-home.round.planned-end': { sv: 'Beräknas klar {date}', en: 'Expected to be done {date}' },
  'web-home.round.overdue': { sv: '{count, plural, one {# uppgift försenad} other {# uppgifter försenade}}', en: '{count, plural, one {# task late} other {# tasks late}}' },
  'web-home.tasks.title': { sv: 'Uppgifter', en: 'Tasks' },
  'web-home.tasks.lead': { sv: 'Alla uppgifter i organisationen.', en: 'All tasks of the organisation.' },
  'web-home.tasks.state': { sv: 'Läge', en: 'State' },
  'web-home.tasks.step': { sv: 'Steg', en: 'Step' },
  'web-home.tasks.task': { sv: 'Uppgift', en: 'Task' },
  'web-home.tasks.dataset': { sv: 'Datamängd', en: 'Dataset' },
  'web-home.tasks.assignees': { sv: 'Väntar på', en: 'Waits for' },
  'web-home.tasks.due': { sv: 'Klart senast', en: 'Due' },
  'web-home.tasks.overdue': { sv: 'Försenade', en: 'Late' },
  'web-home.tasks.vacant': { sv: 'Saknar person', en: 'Without a person' },
  'web-home.tasks.open': { sv: 'Öppna', en: 'Open' },
  'web-home.tasks.role': { sv: 'Roll', en: 'Role' },
  'web-home.tasks.only': { sv: 'Bara dessa', en: 'Only these' },
  'web-home.tasks.empty': { sv: 'Inga uppgifter än', en: 'No tasks yet' },
  'web-home.tasks.empty.detail': { sv: 'Uppgifterna kommer till när en omgång startar.', en: 'The tasks come into being when a round starts.' },
});
