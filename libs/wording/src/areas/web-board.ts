import { texts } from '../texts.js';

/** The matrix of datasets and steps, and many tasks changed at once. */
export const webBoardTexts = texts({
  'board.short.waiting': { sv: 'Väntar', en: 'Waiting' },
  'board.short.ready': { sv: 'Att göra', en: 'To do' },
  'board.short.active': { sv: 'Pågår', en: 'Under way' },
  'board.short.blocked': { sv: 'Problem', en: 'Problem' },
  'board.short.in-review': { sv: 'Granskas', en: 'In review' },
  'board.short.returned': { sv: 'Åter', en: 'Returned' },
  'board.short.done': { sv: 'Klar', en: 'Done' },
  'board.short.not-applicable': { sv: 'Ej aktuell', en: 'Not needed' },
  'board.short.cancelled': { sv: 'Struken', en: 'Cancelled' },
  'board.late': { sv: '{days} d sen', en: '{days} d late' },
  'board.vacant': { sv: 'Vakant', en: 'Vacant' },
  'board.and-more': { sv: '{name} +{count}', en: '{name} +{count}' },

  'board.filters': { sv: 'Sök, filtrera och gruppera', en: 'Search, filter and group' },
  'board.filters.folded': { sv: 'Filtrera och gruppera', en: 'Filter and group' },
  'board.band.folded': {
    sv: 'Gemensamma steg: {done} av {total} klara',
    en: 'Steps done once: {done} of {total} done',
  },
  'board.show.late': { sv: 'Försenade uppgifter', en: 'Late tasks' },
  'board.show.vacant': { sv: 'Utan ansvarig', en: 'Nobody responsible' },
  'board.step': { sv: 'Steg', en: 'Step' },
  'board.unit': { sv: 'Enhet', en: 'Unit' },
  'board.person': { sv: 'Person', en: 'Person' },
  'board.group': { sv: 'Gruppera efter', en: 'Group by' },
  'board.group.none': { sv: 'Inget', en: 'Nothing' },
  'board.group.unit': { sv: 'Enhet', en: 'Unit' },
  'board.group.owner': { sv: 'Informationsägare', en: 'Information owner' },
  'board.group.who': { sv: 'Vem den väntar på', en: 'Whom it waits for' },
  'board.group.phase': { sv: 'Fas', en: 'Phase' },
  'board.group.no-unit': { sv: 'Ingen enhet', en: 'No unit' },
  'board.group.no-owner': { sv: 'Ingen informationsägare', en: 'No information owner' },
  'board.group.nobody': { sv: 'Väntar inte på någon', en: 'Waits for nobody' },
  'board.group.done': { sv: 'Allt klart', en: 'All done' },
  'board.group.left': { sv: 'Lämnade omgången', en: 'Left the round' },
  'board.group.datasets': {
    sv: '{count, plural, one {# datamängd} other {# datamängder}}',
    en: '{count, plural, one {# dataset} other {# datasets}}',
  },
  'board.group.late': { sv: '{count, plural, one {# försenad} other {# försenade}}', en: '{count} late' },
  'board.card.done': { sv: '{done} av {total} steg klara', en: '{done} of {total} steps done' },
  'board.legend': { sv: 'Vad betyder tecknen?', en: 'What do the symbols mean?' },
  'board.legend.keys': {
    sv: 'Med piltangenterna går du mellan rutorna, Enter öppnar uppgiften.',
    en: 'The arrow keys move between the cells, Enter opens the task.',
  },

  'board.pick.row': { sv: 'Markera raden {title}', en: 'Select the row {title}' },
  'board.pick.column': { sv: 'Markera kolumnen {number}. {title}', en: 'Select the column {number}. {title}' },
  'board.pick.task': { sv: 'Markera {task}', en: 'Select {task}' },
  'board.pick.page': { sv: 'Markera alla öppna på sidan', en: 'Select every open one on the page' },

  'board.several': { sv: 'Ändra flera', en: 'Change several' },
  'board.several.end': { sv: 'Sluta markera', en: 'Stop selecting' },
  'board.bulk': { sv: 'Markerade uppgifter', en: 'Selected tasks' },
  'board.bulk.picked': {
    sv: '{count, plural, =0 {Inget markerat} one {# uppgift markerad} other {# uppgifter markerade}}',
    en: '{count, plural, =0 {Nothing selected} one {# task selected} other {# tasks selected}}',
  },
  'board.bulk.none': {
    sv: 'Markera rutor, rader eller kolumner först. Med Skift tas allt däremellan.',
    en: 'Select cells, rows or columns first. Shift takes everything in between.',
  },
  'board.bulk.assign': { sv: 'Ge till någon', en: 'Assign' },
  'board.bulk.move': { sv: 'Flytta datum', en: 'Move the date' },
  'board.bulk.clear': { sv: 'Avmarkera', en: 'Clear the selection' },
  'board.bulk.assign.title': {
    sv: 'Ge {count, plural, one {en uppgift} other {# uppgifter}} till någon',
    en: 'Assign {count, plural, one {one task} other {# tasks}}',
  },
  'board.bulk.assign.do': {
    sv: 'Ge {count, plural, one {uppgiften} other {# uppgifter}}',
    en: 'Assign {count, plural, one {the task} other {# tasks}}',
  },
  'board.bulk.assign.who': { sv: 'Vem tar dem?', en: 'Who takes them?' },
  'board.bulk.assign.choose': { sv: 'Välj', en: 'Choose' },
  'board.bulk.assign.role': { sv: 'Tillbaka till den som har rollen', en: 'Back to whoever holds the role' },
  'board.bulk.assign.grants': {
    sv: 'Bland uppgifterna finns sådana där någon får en roll ({roles}). De går bara att ge till någon som får ge den.',
    en: 'Among the tasks are some that give somebody a role ({roles}). They can only go to someone who may give it.',
  },
  'board.bulk.assign.missing': { sv: 'Välj vem som tar dem.', en: 'Choose who takes them.' },
  'board.bulk.move.title': {
    sv: 'Flytta datum för {count, plural, one {en uppgift} other {# uppgifter}}',
    en: 'Move the date of {count, plural, one {one task} other {# tasks}}',
  },
  'board.bulk.move.text': {
    sv: 'Det som följer efter flyttas med, utom det som fått sitt datum för hand.',
    en: 'What follows moves along, except what got its date by hand.',
  },
  'board.bulk.move.on': { sv: 'Klart senast', en: 'Due' },
  'board.bulk.move.do': {
    sv: 'Flytta {count, plural, one {uppgiften} other {# uppgifter}}',
    en: 'Move {count, plural, one {the task} other {# tasks}}',
  },
  'board.bulk.move.missing': { sv: 'Välj en dag.', en: 'Choose a day.' },
  'board.bulk.move.why-missing': {
    sv: 'Skriv varför, så att de som väntar förstår.',
    en: 'Write why, so that those who wait understand.',
  },
  'board.bulk.all-done': {
    sv: '{count, plural, one {Uppgiften är ändrad.} other {Alla # uppgifter är ändrade.}}',
    en: '{count, plural, one {The task is changed.} other {All # tasks are changed.}}',
  },
  'board.bulk.some-done': {
    sv: '{done} av {total} ändrades, {refused, plural, one {en gick inte} other {# gick inte}}.',
    en: '{done} of {total} were changed, {refused, plural, one {one could not be} other {# could not be}}.',
  },
  'board.bulk.more': { sv: 'och {count} till', en: 'and {count} more' },
});
