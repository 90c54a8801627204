import { texts } from '../texts.js';

/** Setting up an installation. */
export const webFirstRunTexts = texts({
  'web-first-run.title': { sv: 'Välkommen till Stegvis', en: 'Welcome to Stegvis' },
  'web-first-run.lead': {
    sv: 'Stegvis leder er genom vägledningens sexton steg till öppna data, från första mötet till att någon har nytta av dem.',
    en: 'Stegvis leads you through the sixteen steps of the guide to open data, from the first meeting until somebody makes use of it.',
  },
  'web-first-run.phases': { sv: 'De fem faserna', en: 'The five phases' },
  'web-first-run.lead-1': {
    sv: 'Ni ser när som helst vad som är gjort, vad som är sent och vem som behöver hjälp.',
    en: 'You see at any time what is done, what is late and who needs help.',
  },
  'web-first-run.lead-2': {
    sv: 'Varje person får sina uppgifter med mejl och gör dem här, i rätt ordning.',
    en: 'Each person gets their tasks by mail and does them here, in the right order.',
  },
  'web-first-run.lead-3': {
    sv: 'Allt som bestäms sparas, så att ni alltid kan visa vad som hände och varför.',
    en: 'Everything that is decided is kept, so that you can always show what happened and why.',
  },
  'web-first-run.way.demo': { sv: 'Se dig om i en demokommun', en: 'Look around in a demo municipality' },
  'web-first-run.way.demo.detail': {
    sv: 'En påhittad kommun mitt i arbetet, klar på några sekunder. Prova allt som olika personer. När du har sett nog slänger du den och börjar på riktigt.',
    en: 'A made-up municipality in the middle of its work, ready in seconds. Try everything as different people. When you have seen enough, you throw it away and start for real.',
  },
  'web-first-run.way.real': { sv: 'Sätt upp för er organisation', en: 'Set up for your organisation' },
  'web-first-run.way.real.detail': {
    sv: 'Namnge organisationen och dig själv, så leder startsidan dig vidare: bjud in personer, ge roller, hämta in era datamängder och starta den första omgången.',
    en: 'Name the organisation and yourself, and the home page leads you on: invite people, give roles, bring in your datasets and start the first round.',
  },
  'web-first-run.back': { sv: 'Tillbaka till välkomstsidan', en: 'Back to the welcome page' },
  'web-first-run.demo.name': { sv: 'Demokommunen', en: 'Demo municipality' },
  'web-first-run.demo.lead': {
    sv: 'Skriv vem du är, så att du kan logga in igen. Allt annat hittar vi på: 15 personer, 40 datamängder och tre omgångar. Inga mejl lämnar Stegvis.',
    en: 'Tell who you are, so that you can sign in again. We make up the rest: 15 people, 40 datasets and three rounds. No mail leaves Stegvis.',
  },
  'web-first-run.demo.submit': { sv: 'Bygg demokommunen', en: 'Build the demo municipality' },
  'web-first-run.building.people': {
    sv: 'Anställer personer och tar in datamängder',
    en: 'Hiring people and bringing in datasets',
  },
  'web-first-run.building.first': {
    sv: 'Går igenom pilotomgångens sexton steg',
    en: 'Walking the sixteen steps of the pilot round',
  },
  'web-first-run.building.second': { sv: 'Arbetar med den andra omgången', en: 'Working on the second round' },
  'web-first-run.building.third': {
    sv: 'Kallar till uppstart för den tredje omgången',
    en: 'Calling to the kick-off of the third round',
  },
  'web-first-run.building.detail': {
    sv: 'Det tar några sekunder. Du kommer till startsidan så fort det är klart.',
    en: 'It takes a few seconds. You come to the home page as soon as it is done.',
  },
  'web-first-run.organisation': { sv: 'Er organisation', en: 'Your organisation' },
  'web-first-run.organisation.name': { sv: 'Organisationens namn', en: 'Name of the organisation' },
  'web-first-run.organisation.kind': { sv: 'Slag av organisation', en: 'Kind of organisation' },
  'web-first-run.organisation.number': { sv: 'Organisationsnummer', en: 'Organisation number' },
  'web-first-run.administrator': { sv: 'Du som sätter upp', en: 'You who set it up' },
  'web-first-run.administrator.hint': {
    sv: 'Du blir administratör. Roller i arbetet ger du till dig själv och andra i nästa steg.',
    en: 'You become the administrator. You give roles in the work to yourself and others in the next step.',
  },
  'web-first-run.administrator.name': { sv: 'Ditt namn', en: 'Your name' },
  'web-first-run.code': { sv: 'Engångskod', en: 'One-time code' },
  'web-first-run.code.hint': {
    sv: 'Den står i konsolen på maskinen där Stegvis startades, eller i dess logg, som i ABCDE-FGHJK.',
    en: 'It is shown on the console of the machine that Stegvis was started on, or in its log, as in ABCDE-FGHJK.',
  },
  'web-first-run.submit': { sv: 'Kom igång', en: 'Get started' },
  'web-first-run.done.title': { sv: 'Stegvis är redan uppsatt', en: 'Stegvis is already set up' },
  'web-first-run.done.detail': { sv: 'Logga in för att fortsätta.', en: 'Sign in to go on.' },
});
