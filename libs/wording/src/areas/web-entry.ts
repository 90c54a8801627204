import { texts } from '../texts.js';

/** Pages before signing in. */
export const webEntryTexts = texts({
  'web-entry.email': { sv: 'E-postadress', en: 'Email address' },
  'web-entry.password': { sv: 'Lösenord', en: 'Password' },
  'web-entry.new-password': { sv: 'Välj ett lösenord', en: 'Choose a password' },
  'web-entry.password.hint': {
    sv: 'Minst 12 tecken. Tre eller fyra ord som inte hör ihop är lätta att minnas och svåra att gissa.',
    en: 'At least 12 characters. Three or four words that do not belong together are easy to remember and hard to guess.',
  },
  'web-entry.password.good': { sv: 'Det är svårt att gissa.', en: 'It is hard to guess.' },

  'web-sign-in.title': { sv: 'Logga in', en: 'Sign in' },
  'web-sign-in.submit': { sv: 'Logga in', en: 'Sign in' },
  'web-sign-in.passkey': { sv: 'Logga in med en passkey', en: 'Sign in with a passkey' },
  'web-sign-in.forgotten': { sv: 'Glömt lösenordet?', en: 'Forgotten your password?' },
  'web-sign-in.help': {
    sv: 'Har du inget lösenord än? Använd länken i inbjudan som du fick med mejl. Hittar du den inte, be samordnaren om en ny.',
    en: 'No password yet? Use the link in the invitation that you got by mail. If you cannot find it, ask the coordinator for a new one.',
  },
  'web-sign-in.next': {
    sv: 'Efter inloggningen kommer du till sidan som du var på väg till.',
    en: 'After you sign in you come to the page that you were heading for.',
  },
});
