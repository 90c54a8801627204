import { texts } from '../texts.js';

/** Where the link of an invitation leads. Fetched with its page. */
export const webInvitationTexts = texts({
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
  'web-invitation.failed.text': {
    sv: 'Har du redan tackat ja loggar du in som vanligt, med lösenordet som du valde. Annars kan länken ha blivit avklippt: prova den i mejlet en gång till, eller be den som bjöd in dig om en ny.',
    en: 'If you have already accepted, sign in as usual with the password that you chose. Otherwise the link may have been cut short: try the one in the mail once more, or ask whoever invited you for a new one.',
  },
  'web-invitation.failed.sign-in': { sv: 'Till inloggningen', en: 'To the sign-in page' },
});
