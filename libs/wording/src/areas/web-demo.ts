import { texts } from '../texts.js';

/** The banner of a demo municipality and discarding it. */
export const webDemoTexts = texts({
  'web-demo.banner': { sv: 'Det här är en demokommun', en: 'This is a demo municipality' },
  'web-demo.seen-as': { sv: 'Du ser den som {name}, {role}.', en: 'You see it as {name}, {role}.' },
  'web-demo.seen-as.no-role': { sv: 'Du ser den som {name}.', en: 'You see it as {name}.' },
  'web-demo.see-as': { sv: 'Se som', en: 'See as' },
  'web-demo.back-to-self': { sv: 'Tillbaka till dig själv', en: 'Back to yourself' },
  'web-demo.discard': { sv: 'Släng demot', en: 'Throw the demo away' },
  'web-demo.discard.title': { sv: 'Släng demot och börja på riktigt?', en: 'Throw the demo away and start for real?' },
  'web-demo.discard.what': {
    sv: 'Allt i {organisation} försvinner och går inte att få tillbaka:',
    en: 'Everything in {organisation} disappears and cannot be brought back:',
  },
  'web-demo.discard.people': { sv: 'alla personer och deras roller', en: 'all people and their roles' },
  'web-demo.discard.work': {
    sv: 'alla datamängder, omgångar, uppgifter, svar och kommentarer, även det som du har gjort',
    en: 'all datasets, rounds, tasks, answers and comments, also what you have done',
  },
  'web-demo.discard.files': {
    sv: 'alla filer, mejl och hela historiken',
    en: 'all files, mails and the whole history',
  },
  'web-demo.discard.session': {
    sv: 'inloggningen för alla som är inne i demot, även din',
    en: 'the sign-in of everybody who is in the demo, yours too',
  },
  'web-demo.discard.then': {
    sv: 'Finns det inga andra organisationer kommer du till välkomstsidan, där du kan sätta upp er organisation. Andra organisationer påverkas inte.',
    en: 'If there are no other organisations you come to the welcome page, where you can set up your organisation. Other organisations are not affected.',
  },
  'web-demo.discard.confirm': { sv: 'Släng demot och börja på riktigt', en: 'Throw the demo away and start for real' },
});
