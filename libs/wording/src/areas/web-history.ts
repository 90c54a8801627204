import { texts } from '../texts.js';

export const webHistoryTexts = texts({
  'web-history.title': { sv: 'Historik', en: 'History' },
  'web-history.lead': { sv: 'Allt som har hänt: vem, vad, när och varför. Inget kan ändras i efterhand.', en: 'Everything that happened: who, what, when and why. Nothing can be changed afterwards.' },
  'web-history.search': { sv: 'Sök i händelser', en: 'Search the events' },
  'web-history.when': { sv: 'När', en: 'When' },
  'web-history.who': { sv: 'Vem', en: 'Who' },
  'web-history.system': { sv: 'Systemet', en: 'The system' },
  'web-history.on-behalf-of': { sv: '{person} för {absent}', en: '{person} for {absent}' },
  'web-history.what': { sv: 'Vad', en: 'What' },
  'web-history.about': { sv: 'Gäller', en: 'About' },
  'web-history.person': { sv: 'Person', en: 'Person' },
  'web-history.round': { sv: 'Omgång', en: 'Round' },
  'web-history.kind': { sv: 'Slag', en: 'Kind' },
  'web-history.kind.task': { sv: 'Uppgifter', en: 'Tasks' },
  'web-history.kind.round': { sv: 'Omgångar', en: 'Rounds' },
  'web-history.kind.dataset': { sv: 'Datamängder', en: 'Datasets' },
  'web-history.kind.person': { sv: 'Personer', en: 'People' },
  'web-history.kind.organisation': { sv: 'Organisationen', en: 'The organisation' },
  'web-history.from': { sv: 'Från och med', en: 'From' },
  'web-history.to': { sv: 'Till och med', en: 'Until' },
  'web-history.empty': { sv: 'Inget har hänt än', en: 'Nothing has happened yet' },
});
