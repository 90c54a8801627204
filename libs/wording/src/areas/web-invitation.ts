import { texts } from '../texts.js';

/** The page that the link of an invitation opens. Loaded with it. */
export const webInvitationTexts = texts({
  'web-invitation.title': { sv: 'Välkommen till {organisation}', en: 'Welcome to {organisation}' },
  'web-invitation.lead': {
    sv: 'Hej {name}! Ett lösenord, så kommer du direkt till dina uppgifter.',
    en: 'Hello {name}! A password, and you come straight to your tasks.',
  },
  'web-invitation.password': { sv: 'Ditt lösenord, eller välj ett', en: 'Your password, or choose one' },
  'web-invitation.password.hint': {
    sv: 'Har du redan ett konto i Stegvis skriver du det lösenordet. Annars väljer du ett nu: minst 12 tecken, gärna tre eller fyra ord som inte hör ihop.',
    en: 'If you have an account in Stegvis already, write its password. Otherwise choose one now: at least 12 characters, best three or four words that do not belong together.',
  },
  'web-invitation.submit': { sv: 'Tacka ja', en: 'Accept' },
  'web-invitation.failed.title': { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  'web-invitation.failed.text': {
    sv: 'Har du redan tackat ja loggar du in som vanligt, med lösenordet som du valde. Annars kan länken ha blivit avklippt: prova den i mejlet en gång till, eller be den som bjöd in dig om en ny.',
    en: 'If you have already accepted, sign in as usual with the password that you chose. Otherwise the link may have been cut short: try the one in the mail once more, or ask whoever invited you for a new one.',
  },
  'web-invitation.failed.sign-in': { sv: 'Till inloggningen', en: 'To the sign-in page' },
});
