import { texts } from '../texts.js';

/** Before one is in: first run, sign-in, invitation. */
export const webEntryTexts = texts({
  'web-entry.email': { sv: 'E-postadress', en: 'Email address' },
  'web-entry.password': { sv: 'Lösenord', en: 'Password' },
  'web-entry.new-password': { sv: 'Välj ett lösenord', en: 'Choose a password' },
  'web-entry.password.hint': {
    sv: 'Minst 12 tecken. Tre eller fyra ord som inte hör ihop är lätta att minnas och svåra att gissa.',
    en: 'At least 12 characters. Three or four words that do not belong together are easy to remember and hard to guess.',
  },

  'web-sign-in.title': { sv: 'Logga in', en: 'Sign in' },
  'web-sign-in.submit': { sv: 'Logga in', en: 'Sign in' },
  'web-sign-in.help': {
    sv: 'Har du inget lösenord än? Använd länken i inbjudan som du fick med mejl. Hittar du den inte, be samordnaren om en ny.',
    en: 'No password yet? Use the link in the invitation that you got by mail. If you cannot find it, ask the coordinator for a new one.',
  },
  'web-sign-in.next': { sv: 'Efter inloggningen kommer du till sidan som du var på väg till.', en: 'After you sign in you come to the page that you were heading for.' },

  'web-invitation.title': { sv: 'Välkommen till {organisation}', en: 'Welcome to {organisation}' },
  'web-invitation.lead': {
    sv: 'Hej {name}! Välj ett lösenord, så kommer du direkt till dina uppgifter.',
    en: 'Hello {name}! Choose a password and you come straight to your tasks.',
  },
  'web-invitation.lead-account': {
    sv: 'Hej {name}! Du har redan ett konto. Skriv ditt lösenord för att tacka ja.',
    en: 'Hello {name}! You already have an account. Write your password to accept.',
  },
  'web-invitation.submit': { sv: 'Tacka ja', en: 'Accept' },
  'web-invitation.failed.title': { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  'web-invitation.failed.sign-in': { sv: 'Till inloggningen', en: 'To the sign-in page' },

  'web-first-run.title': { sv: 'Välkommen till Stegvis', en: 'Welcome to Stegvis' },
  'web-first-run.lead-1': {
    sv: 'Stegvis leder er organisation genom vägledningens sexton steg till öppna data.',
    en: 'Stegvis leads your organisation through the sixteen steps of the guide to open data.',
  },
  'web-first-run.lead-2': {
    sv: 'Varje person får sina uppgifter med mejl och gör dem här, i rätt ordning.',
    en: 'Each person gets their tasks by mail and does them here, in the right order.',
  },
  'web-first-run.lead-3': {
    sv: 'Allt som bestäms sparas, så att ni alltid kan visa vad som hände och varför.',
    en: 'Everything that is decided is kept, so that you can always show what happened and why.',
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
  'web-first-run.submit': { sv: 'Kom igång', en: 'Get started' },
  'web-first-run.done.title': { sv: 'Stegvis är redan uppsatt', en: 'Stegvis is already set up' },
  'web-first-run.done.detail': { sv: 'Logga in för att fortsätta.', en: 'Sign in to go on.' },
});
