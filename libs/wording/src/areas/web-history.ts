import { texts } from '../texts.js';

export const webHistoryTexts = texts({
  'web-history.title': { sv: 'Historik', en: 'History' },
  'web-history.lead': {
    sv: 'Allt som har hänt: vem, vad, när och varför. Inget kan ändras i efterhand.',
    en: 'Everything that happened: who, what, when and why. Nothing can be changed afterwards.',
  },
  'web-history.seal.none': {
    sv: 'Händelser förseglas några minuter efter att de skrivits.',
    en: 'Events are sealed a few minutes after they were written.',
  },
  'web-history.seal.until': { sv: 'Förseglad till och med {until}.', en: 'Sealed until {until}.' },
  'web-history.seal.well': {
    sv: 'Kontrollerad {verified}: allt står som det skrevs.',
    en: 'Verified {verified}: everything stands as it was written.',
  },
  'web-history.seal.wrong': {
    sv: '{count, plural, one {Kontrollen {verified} hittade # avvikelse. Be den som driver Stegvis att köra npm run audit:verify.} other {Kontrollen {verified} hittade # avvikelser. Be den som driver Stegvis att köra npm run audit:verify.}}',
    en: '{count, plural, one {The verification of {verified} found # deviation. Ask whoever runs Stegvis to run npm run audit:verify.} other {The verification of {verified} found # deviations. Ask whoever runs Stegvis to run npm run audit:verify.}}',
  },
  'web-history.search': { sv: 'Sök i händelser', en: 'Search the events' },
  'web-history.today': { sv: 'I dag, {date}', en: 'Today, {date}' },
  'web-history.yesterday': { sv: 'I går, {date}', en: 'Yesterday, {date}' },
  'web-history.open': { sv: 'Visa', en: 'Show' },
  'web-history.open.label': { sv: 'Visa: {text}', en: 'Show: {text}' },
  'web-history.dataset': { sv: 'Datamängd', en: 'Dataset' },
  'web-history.step': { sv: 'Steg', en: 'Step' },
  'web-history.newest': { sv: 'Nyast först', en: 'Newest first' },
  'web-history.oldest': { sv: 'Äldst först', en: 'Oldest first' },
  'web-history.person': { sv: 'Person', en: 'Person' },
  'web-history.round': { sv: 'Omgång', en: 'Round' },
  'web-history.kind': { sv: 'Slag', en: 'Kind' },
  'web-history.kind.task': { sv: 'Uppgifter', en: 'Tasks' },
  'web-history.kind.round': { sv: 'Omgångar', en: 'Rounds' },
  'web-history.kind.dataset': { sv: 'Datamängder', en: 'Datasets' },
  'web-history.kind.person': { sv: 'Personer', en: 'People' },
  'web-history.kind.guide': { sv: 'Vägledningen', en: 'The guide' },
  'web-history.kind.organisation': { sv: 'Organisationen', en: 'The organisation' },
  'web-history.from': { sv: 'Från och med', en: 'From' },
  'web-history.to': { sv: 'Till och med', en: 'Until' },
  'web-history.empty': { sv: 'Inget har hänt än', en: 'Nothing has happened yet' },
});
