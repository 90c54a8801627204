import { texts } from '../texts.js';

/** Resetting a forgotten password. Loaded with its pages, which few people open. */
export const webPasswordTexts = texts({
  'web-forgotten.title': { sv: 'Glömt lösenordet?', en: 'Forgotten your password?' },
  'web-forgotten.lead': {
    sv: 'Skriv adressen som du loggar in med, så mejlar vi en länk. Med den väljer du ett nytt lösenord.',
    en: 'Write the address that you sign in with, and we mail you a link. With it you choose a new password.',
  },
  'web-forgotten.submit': { sv: 'Mejla länken', en: 'Mail the link' },
  'web-forgotten.back': { sv: 'Till inloggningen', en: 'To the sign-in page' },
  'web-forgotten.sent.title': { sv: 'Titta bland dina mejl', en: 'Look among your mails' },
  'web-forgotten.sent.text': {
    sv: 'Hör adressen till någon i Stegvis är ett mejl på väg dit. Länken i det gäller i en timme, och bara den senaste fungerar.',
    en: 'If the address belongs to somebody in Stegvis, a mail is on its way there. The link in it is valid for one hour, and only the latest one works.',
  },
  'web-forgotten.sent.none': { sv: 'Kommer inget mejl inom några minuter?', en: 'No mail within a few minutes?' },
  'web-forgotten.sent.spam': { sv: 'Titta i skräpposten.', en: 'Look in the spam folder.' },
  'web-forgotten.sent.address': {
    sv: 'Prova den adress som din inbjudan kom till. Har du inte tackat ja till den än skickas den en gång till.',
    en: 'Try the address that your invitation came to. If you have not accepted it yet, it is sent once more.',
  },
  'web-forgotten.sent.coordinator': {
    sv: 'Fråga samordnaren vilken adress du har i Stegvis, om du har slutat enligt Stegvis, och om utskicken av mejl är pausade.',
    en: 'Ask the coordinator which address you have in Stegvis, whether Stegvis has you as somebody who left, and whether mail is on hold.',
  },
  'web-forgotten.sent.demo': {
    sv: 'Det här är en demokommun. Personerna i den är påhittade, så till deras adresser går inga mejl.',
    en: 'This is a demo municipality. Its people are made up, so no mail goes to their addresses.',
  },
  'web-forgotten.sent.again': { sv: 'Be om en ny länk', en: 'Ask for a new link' },

  'web-new-password.title': { sv: 'Välj ett nytt lösenord', en: 'Choose a new password' },
  'web-new-password.lead': {
    sv: 'Hej {name}! När du har valt är du inloggad här och utloggad överallt annars.',
    en: 'Hello {name}! Once you have chosen, you are signed in here and signed out everywhere else.',
  },
  'web-new-password.organisation': { sv: 'Organisation', en: 'Organisation' },
  'web-new-password.submit': { sv: 'Spara och logga in', en: 'Save and sign in' },
  'web-new-password.over.title': { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  'web-new-password.over.text': {
    sv: 'Den gäller i en timme, fungerar en gång, och bara den senaste. Har du redan valt ett nytt lösenord loggar du in med det.',
    en: 'It is valid for one hour, works once, and only the latest one. If you have already chosen a new password, sign in with it.',
  },
});
