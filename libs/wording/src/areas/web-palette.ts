import { texts } from '../texts.js';

/** The command palette, shortcuts and help. */
export const webPaletteTexts = texts({
  'web-palette.title': { sv: 'Sök och gå till', en: 'Search and go to' },
  'web-palette.open': { sv: 'Sök', en: 'Search' },
  'web-palette.open.label': { sv: 'Sök och gå till (Ctrl K)', en: 'Search and go to (Ctrl K)' },
  'web-palette.input': {
    sv: 'Sök datamängd, person, uppgift, sida eller kommando',
    en: 'Search for a dataset, person, task, page or command',
  },
  'web-palette.hint': {
    sv: 'Pilarna väljer, Enter öppnar, Esc stänger.',
    en: 'The arrows choose, Enter opens, Esc closes.',
  },
  'web-palette.recent': { sv: 'Senast öppnade', en: 'Opened lately' },
  'web-palette.hits': { sv: 'Träffar', en: 'Matches' },
  'web-palette.pages': { sv: 'Sidor och kommandon', en: 'Pages and commands' },
  'web-palette.none': {
    sv: 'Ingenting heter så. Pröva ett annat ord, eller bara början av det.',
    en: 'Nothing has that name. Try another word, or only its beginning.',
  },
  'web-palette.count': {
    sv: '{count, plural, =0 {Ingen träff} one {# träff} other {# träffar}}',
    en: '{count, plural, =0 {No match} one {# match} other {# matches}}',
  },
  'web-palette.failed': {
    sv: 'Sökningen nådde inte fram. Sidor och kommandon går ändå att välja.',
    en: 'The search did not get through. Pages and commands can still be chosen.',
  },
  'web-palette.kind.dataset': { sv: 'Datamängd', en: 'Dataset' },
  'web-palette.kind.person': { sv: 'Person', en: 'Person' },
  'web-palette.kind.round': { sv: 'Omgång', en: 'Round' },
  'web-palette.kind.task': { sv: 'Uppgift', en: 'Task' },
  'web-palette.kind.step': { sv: 'Steg i vägledningen', en: 'Step of the guide' },
  'web-palette.kind.page': { sv: 'Sida', en: 'Page' },
  'web-palette.kind.command': { sv: 'Kommando', en: 'Command' },
  'web-palette.new-round': { sv: 'Ny omgång', en: 'New round' },
  'web-palette.import': { sv: 'Läs in inventering från fil', en: 'Import an inventory from a file' },
  'web-palette.add-dataset': { sv: 'Lägg till datamängd', en: 'Add a dataset' },
  'web-palette.invite': { sv: 'Bjud in person', en: 'Invite a person' },
  'web-palette.roles': { sv: 'Roller', en: 'Roles' },
  'web-palette.all-tasks': { sv: 'Alla uppgifter', en: 'All tasks' },
  'web-palette.accessibility': { sv: 'Tillgänglighetsredogörelse', en: 'Accessibility statement' },
  'web-palette.light': { sv: 'Byt till ljust', en: 'Switch to light' },
  'web-palette.dark': { sv: 'Byt till mörkt', en: 'Switch to dark' },
  'web-palette.contrast': { sv: 'Byt till hög kontrast', en: 'Switch to high contrast' },
  'web-palette.english': { sv: 'Switch to English', en: 'Switch to English' },
  'web-palette.swedish': { sv: 'Byt till svenska', en: 'Byt till svenska' },

  'web-shortcuts.title': { sv: 'Kortkommandon', en: 'Keyboard short cuts' },
  'web-shortcuts.lead': {
    sv: 'De gäller när du inte skriver i ett fält. Två tangenter trycks efter varandra.',
    en: 'They work when you are not writing in a field. Two keys are pressed one after the other.',
  },
  'web-shortcuts.always': { sv: 'Gäller alltid', en: 'Always work' },
  'web-shortcuts.on': { sv: 'Använd kortkommandon med enstaka tangenter', en: 'Use short cuts of single keys' },
  'web-shortcuts.on.hint': {
    sv: 'Stäng av dem om du styr datorn med rösten, eller om de är i vägen. Ctrl K fungerar ändå.',
    en: 'Switch them off if you control the computer by voice, or if they are in the way. Ctrl K works all the same.',
  },
  'web-shortcuts.off': {
    sv: 'Kortkommandon med enstaka tangenter är avstängda.',
    en: 'Short cuts of single keys are switched off.',
  },
  'web-shortcuts.key': { sv: 'Tangenter', en: 'Keys' },
  'web-shortcuts.does': { sv: 'Vad de gör', en: 'What they do' },
  'web-shortcuts.then': { sv: '{first} sedan {second}', en: '{first} then {second}' },
  'web-shortcuts.help': { sv: 'Visa kortkommandon', en: 'Show the short cuts' },
  'web-shortcuts.undo': {
    sv: 'Ångra det senaste, så länge rutan med Ångra syns',
    en: 'Undo the last thing, as long as the box with Undo shows',
  },
  'web-shortcuts.search': { sv: 'Sök och gå till', en: 'Search and go to' },
  'web-shortcuts.new-round': { sv: 'Ny omgång', en: 'New round' },

  'web-help.title': { sv: 'Hjälp', en: 'Help' },
  'web-help.guide': { sv: 'Vägledningen, steg för steg', en: 'The guide, step by step' },
  'web-help.accessibility': { sv: 'Tillgänglighet', en: 'Accessibility' },
  'web-help.version': { sv: 'Stegvis {version}', en: 'Stegvis {version}' },
});
