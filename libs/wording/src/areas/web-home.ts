import { texts } from '../texts.js';

/** The coordinator's home. */
export const webHomeTexts = texts({
  'web-home.title': { sv: 'Hem', en: 'Home' },
  'web-home.lead': { sv: 'Så står det till hos {organisation}.', en: 'How things stand at {organisation}.' },

  'standing.under-way': {
    sv: '{underWay} av {datasets, plural, one {# datamängd} other {# datamängder}} är på väg',
    en: '{underWay} of {datasets, plural, one {# dataset} other {# datasets}} on their way',
  },
  'standing.published': {
    sv: '{published, plural, one {# publicerad} other {# publicerade}}',
    en: '{published} published',
  },
  'standing.late': {
    sv: '{late, plural, =0 {inget försenat} one {# uppgift försenad} other {# uppgifter försenade}}',
    en: '{late, plural, =0 {nothing late} one {# task late} other {# tasks late}}',
  },
  'standing.stuck': { sv: 'Längst har det stått still:', en: 'Stuck for longest:' },
  'standing.waits-for': { sv: ', väntar på {who}', en: ', waits for {who}' },

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
  'web-home.attention.others': { sv: 'Behöver uppmärksamhet', en: 'Needs attention' },
  'web-home.attention.others.none': {
    sv: 'Inget behöver uppmärksamhet just nu.',
    en: 'Nothing needs attention right now.',
  },
  'web-home.attention.none': { sv: 'Inget behöver dig just nu.', en: 'Nothing needs you right now.' },
  'attention.kind.mail-held': { sv: 'Pausat', en: 'Held' },
  'attention.kind.to-do': { sv: 'Att göra', en: 'To do' },
  'attention.kind.handed-back': { sv: 'Lämnad tillbaka', en: 'Handed back' },
  'attention.kind.my-review': { sv: 'Att granska', en: 'To review' },
  'attention.kind.vacant': { sv: 'Vakant roll', en: 'Vacant role' },
  'attention.kind.unassigned': { sv: 'Utan ägare', en: 'Without an owner' },
  'attention.kind.blocked': { sv: 'Problem', en: 'Problem' },
  'attention.kind.late': { sv: 'Försenat', en: 'Late' },
  'attention.kind.review': { sv: 'Väntar på granskning', en: 'Waiting for review' },
  'attention.kind.silent': { sv: 'Står stilla', en: 'Standing still' },
  'attention.to-do.hint': { sv: '{person}, {what}', en: '{person}, {what}' },
  'attention.handed-back': { sv: '{what} behöver någon annan', en: '{what} needs somebody else' },
  'attention.handed-back.hint': {
    sv: '{person} säger att uppgiften är någon annans',
    en: '{person} says that the task is not theirs',
  },
  'attention.handed-back.note': { sv: '{person}: {note}', en: '{person}: {note}' },
  'attention.vacant': { sv: 'Ingen har rollen {role}', en: 'Nobody holds the role of {role}' },
  'attention.vacant.hint': {
    sv: '{count, plural, one {En uppgift väntar} other {# uppgifter väntar}} på att någon får rollen',
    en: '{count, plural, one {One task waits} other {# tasks wait}} for somebody to get the role',
  },
  'attention.unassigned.one': { sv: '{dataset} saknar informationsägare', en: '{dataset} has no information owner' },
  'attention.unassigned': {
    sv: '{count} datamängder saknar informationsägare',
    en: '{count} datasets have no information owner',
  },
  'attention.my-review.one': { sv: '{what} väntar på att du granskar', en: '{what} waits for you to review it' },
  'attention.my-review': {
    sv: '{count} uppgifter väntar på att du granskar',
    en: '{count} tasks wait for you to review them',
  },
  'attention.review.one': { sv: '{what} väntar på granskning', en: '{what} waits for review' },
  'attention.review': { sv: '{person} har {count} uppgifter att granska', en: '{person} has {count} tasks to review' },
  'attention.review.nobody': {
    sv: 'Ingen får granska den: ge någon rollen',
    en: 'Nobody may review it: give somebody the role',
  },
  'attention.waited': {
    sv: 'Väntat {days, plural, =0 {sedan i dag} one {# arbetsdag} other {# arbetsdagar}}',
    en: 'Waiting {days, plural, =0 {since today} one {# working day} other {# working days}}',
  },
  'attention.waits-for': {
    sv: 'Väntar på {person} {days, plural, =0 {sedan i dag} one {sedan # arbetsdag} other {sedan # arbetsdagar}}',
    en: 'Waiting for {person} {days, plural, =0 {since today} one {for # working day} other {for # working days}}',
  },
  'attention.who': { sv: 'Väntar på {person}', en: 'Waiting for {person}' },
  'attention.blocked': {
    sv: '{what} har haft ett problem i {days, plural, one {# arbetsdag} other {# arbetsdagar}}',
    en: '{what} has had a problem for {days, plural, one {# working day} other {# working days}}',
  },
  'attention.blocked.hint': { sv: 'Väntar på {what}', en: 'Waiting for {what}' },
  'attention.late.one': {
    sv: '{what} är försenad {days, plural, one {# dag} other {# dagar}}',
    en: '{what} is {days, plural, one {# day} other {# days}} late',
  },
  'attention.late': { sv: '{person} har {count} försenade uppgifter', en: '{person} has {count} late tasks' },
  'attention.late.hint': {
    sv: 'Mest försenad: {what}, {days, plural, one {# dag} other {# dagar}}',
    en: 'Latest: {what}, {days, plural, one {# day} other {# days}}',
  },
  'attention.silent.one': {
    sv: '{what} har stått stilla i {days} arbetsdagar',
    en: '{what} has stood still for {days} working days',
  },
  'attention.silent': {
    sv: '{person} har {count} uppgifter som står stilla',
    en: '{person} has {count} tasks that stand still',
  },
  'attention.silent.hint': { sv: 'Längst: {what}, {days} arbetsdagar', en: 'Longest: {what}, {days} working days' },
  'attention.more': {
    sv: '{count, plural, one {Och en sak till.} other {Och # saker till.}}',
    en: '{count, plural, one {And one thing more.} other {And # things more.}}',
  },
  'attention.all': { sv: 'Visa alla', en: 'Show all' },
  'attention.fewer': { sv: 'Visa bara de första', en: 'Show only the first' },

  'web-home.rounds.none.text': {
    sv: 'Här syns omgången som pågår, fas för fas och datamängd för datamängd.',
    en: 'The round under way shows here, phase by phase and dataset by dataset.',
  },
  'web-home.round.choose': { sv: 'Omgång', en: 'Round' },
  'web-home.round.open': { sv: 'Öppna omgången', en: 'Open the round' },
  'web-home.step.vacant-one': { sv: 'Ingen har rollen', en: 'Nobody holds the role' },

  'web-home.rounds': { sv: 'Omgångar', en: 'Rounds' },
  'web-home.rounds.none': { sv: 'Ingen omgång pågår.', en: 'No round is running.' },
  'web-home.rounds.all': { sv: 'Alla omgångar', en: 'All rounds' },
  'web-home.round.datasets': {
    sv: '{count, plural, =0 {Inga datamängder valda} one {# datamängd} other {# datamängder}}',
    en: '{count, plural, =0 {No datasets chosen} one {# dataset} other {# datasets}}',
  },
  'web-home.round.planned-end': { sv: 'Beräknas klar {date}', en: 'Expected to be done {date}' },
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
  'web-home.tasks.empty.detail': {
    sv: 'Uppgifterna kommer till när en omgång startar.',
    en: 'The tasks come into being when a round starts.',
  },
});
