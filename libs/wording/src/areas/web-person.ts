import { texts } from '../texts.js';

/** The page of one person. Loaded with it. */
export const webPersonTexts = texts({
  'web-person.details': { sv: 'Uppgifter om personen', en: 'Details' },
  'web-person.invite': { sv: 'Skicka inbjudan', en: 'Send the invitation' },
  'web-person.invite-again': { sv: 'Skicka inbjudan igen', en: 'Send the invitation again' },
  'web-person.invited': {
    sv: 'Inbjudan är på väg till {email}. Tidigare länkar har slutat gälla.',
    en: 'The invitation is on its way to {email}. Earlier links have stopped working.',
  },
  'web-person.invited.inside': {
    sv: 'Det finns ingen e-postserver: inbjudan till {email} ligger i den inbyggda brevlådan, där administratörer läser. Länken i den öppnas bara av den som satte upp Stegvis, om den personen skickade inbjudan: be om det. Tidigare länkar har slutat gälla.',
    en: 'There is no mail server: the invitation to {email} lies in the built-in mailbox, which administrators read. Its link is opened only by whoever set up Stegvis, if they sent the invitation: ask them to. Earlier links have stopped working.',
  },
  'web-person.invited.inside-mine': {
    sv: 'Det finns ingen e-postserver: inbjudan till {email} ligger i den inbyggda brevlådan (Brevlåda i menyn), där du kan öppna den. Tidigare länkar har slutat gälla.',
    en: 'There is no mail server: the invitation to {email} lies in the built-in mailbox (Mailbox in the menu), where you can open it. Earlier links have stopped working.',
  },
  'web-person.address.own': {
    sv: 'Byt din adress under Mitt konto, med ditt lösenord',
    en: 'Change your address under My account, with your password',
  },
  'web-person.details.own': {
    sv: 'Namn och enhet ändras av samordnare, ledning och administratörer. Språket väljer du under Inställningar.',
    en: 'Name and unit are changed by coordinators, management and administrators. You choose your language under Settings.',
  },
  'web-person.address.hint': {
    sv: 'En ny adress blir ett förslag, som personen själv godtar. Personen loggas ut och får ett mejl, och kan logga in igen med den gamla adressen.',
    en: 'A new address becomes a proposal, which the person accepts. The person is signed out, gets a mail, and can sign in again with the old address.',
  },
  'web-person.address.proposed': {
    sv: '{by} föreslog {email} som adress {instant}. {name} har inte svarat än.',
    en: '{by} proposed {email} as the address on {instant}. {name} has not answered yet.',
  },
  'web-person.address.withdraw': { sv: 'Ta tillbaka förslaget', en: 'Take the proposal back' },
  'web-person.roles': { sv: 'Roller', en: 'Roles' },
  'web-person.roles.none': { sv: '{name} har inga roller i dag.', en: '{name} holds no roles today.' },
  'web-person.absence': { sv: 'Frånvaro och ersättare', en: 'Absence and substitute' },
  'web-person.absence.lead': {
    sv: 'Under frånvaron kan ersättaren göra och granska uppgifterna, och får mejlen om dem. Rätten att ändra personer, roller och inställningar följer inte med.',
    en: 'During the absence the substitute can do and review the tasks, and gets the mails about them. The right to change people, roles and settings does not go along.',
  },
  'web-person.absence.from': { sv: 'Från och med', en: 'From' },
  'web-person.absence.to': { sv: 'Till och med', en: 'Until' },
  'web-person.absence.substitute': { sv: 'Ersättare', en: 'Substitute' },
  'web-person.absence.current': {
    sv: 'Frånvarande {from} till {to}. Ersättare: {substitute}.',
    en: 'Away {from} to {to}. Substitute: {substitute}.',
  },
  'web-person.absence.end': { sv: 'Ta bort frånvaron', en: 'Remove the absence' },
  'web-person.departure': { sv: 'När personen slutar', en: 'When the person leaves' },
  'web-person.departure.lead': {
    sv: 'Allt som är öppet flyttas på en gång. Historiken står kvar. Se först vad som händer.',
    en: 'All that is open moves at once. The history stays. First see what would happen.',
  },
  'web-person.departure.last-day': { sv: 'Sista dag', en: 'Last day' },
  'web-person.departure.hand-over': { sv: 'Lämnar över till', en: 'Hands over to' },
  'web-person.departure.nobody': { sv: 'Ingen, rollerna blir vakanta', en: 'Nobody, the roles become vacant' },
  'web-person.departure.try': { sv: 'Visa vad som händer', en: 'Show what would happen' },
  'web-person.departure.result': { sv: 'Det här händer', en: 'This will happen' },
  'web-person.departure.summary': {
    sv: '{roles, plural, =0 {Inga roller} one {# roll} other {# roller}} och {tasks, plural, =0 {inga egna uppgifter} one {# egen uppgift} other {# egna uppgifter}} flyttas{toDos, plural, =0 {} one {, och # sak att göra från samtal} other {, och # saker att göra från samtal}}.',
    en: '{roles, plural, =0 {No roles} one {# role} other {# roles}} and {tasks, plural, =0 {no tasks} one {# task} other {# tasks}} given by name move{toDos, plural, =0 {} one {, and # thing to do from conversations} other {, and # things to do from conversations}}.',
  },
  'web-person.departure.following': {
    sv: '{count, plural, one {# öppen uppgift} other {# öppna uppgifter}} följer med rollerna.',
    en: '{count, plural, one {# open task follows} other {# open tasks follow}} the roles.',
  },
  'web-person.departure.following.see': { sv: 'Se vad som väntar på {name}', en: 'See what waits for {name}' },
  'web-person.departure.what': { sv: 'Roll, uppgift eller att göra', en: 'Role, task or to-do' },
  'web-person.departure.nobody-else': { sv: 'Ingen', en: 'Nobody' },
  'web-person.departure.back-to-role': { sv: 'Tillbaka till rollen', en: 'Back to its role' },
  'web-person.departure.to-coordinator': { sv: 'Samordnaren', en: 'The coordinator' },
  'web-person.departure.vacant': { sv: 'Blir vakant', en: 'Becomes vacant' },
  'web-person.departure.take-back': { sv: 'Ta tillbaka', en: 'Take it back' },
  'web-person.departure.do': { sv: 'Genomför', en: 'Carry it out' },
  'web-person.departure.done': {
    sv: '{name} slutar {date}. Allt som var öppet är flyttat.',
    en: '{name} leaves on {date}. All that was open has moved.',
  },
  'web-person.stays': { sv: '{name} stannar.', en: '{name} stays.' },
  'web-person.leaves': {
    sv: '{name} slutar {date}. Det går att ta tillbaka till och med den dagen: då får {name} tillbaka roller och uppgifter.',
    en: '{name} leaves on {date}. It can be taken back until that day is over: {name} then gets roles and tasks back.',
  },
  'web-person.return': { sv: 'Kommer tillbaka', en: 'Comes back' },
  'web-person.return.restore': { sv: 'Avslutet var fel', en: 'The departure was wrong' },
  'web-person.return.lead': {
    sv: '{name} kan komma tillbaka utan roller. Var avslutet fel får {name} också tillbaka det som avslutet flyttade och som ingen har flyttat sedan dess.',
    en: '{name} can come back without roles. If the departure was wrong, {name} also gets back what it moved and nobody has moved since.',
  },
  'web-person.return.done': {
    sv: '{name} är tillbaka, med {roles, plural, =0 {inga roller} one {# roll} other {# roller}} och {tasks, plural, =0 {inga egna uppgifter} one {# egen uppgift} other {# egna uppgifter}}.',
    en: '{name} is back, with {roles, plural, =0 {no roles} one {# role} other {# roles}} and {tasks, plural, =0 {no tasks} one {# task} other {# tasks}} given by name.',
  },
  'web-person.work': { sv: 'Väntar på personen nu', en: 'Waiting for the person now' },
  'web-person.work.none': { sv: 'Ingen uppgift väntar på {name}.', en: 'No task waits for {name}.' },
  'web-person.work.all': { sv: 'Visa alla {count}', en: 'Show all {count}' },
  'web-person.work.history': { sv: 'Historiken för {name}', en: 'The history of {name}' },
  'web-person.left': { sv: '{name} slutade {date}.', en: '{name} left on {date}.' },
  'web-person.departure.place-passes': {
    sv: '{heir} blir ersättare för {person} {from} till {to}.',
    en: '{heir} becomes the substitute of {person} from {from} to {to}.',
  },
  'web-person.departure.place-empty': {
    sv: '{person} blir utan ersättare {from} till {to}.',
    en: '{person} is left without a substitute from {from} to {to}.',
  },
});
