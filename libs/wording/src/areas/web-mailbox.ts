import { texts } from '../texts.js';

export const webMailboxTexts = texts({
  'web-mailbox.title': { sv: 'Brevlåda', en: 'Mailbox' },
  'web-mailbox.lead': {
    sv: 'Ingen mejlserver är ansluten, så mejlen hamnar här i stället. Anslut en innan ni börjar på riktigt.',
    en: 'No mail server is connected, so mails end up here instead. Connect one before you begin for real.',
  },
  'web-mailbox.search': { sv: 'Sök i mejlen', en: 'Search the mails' },
  'web-mailbox.to': { sv: 'Till', en: 'To' },
  'web-mailbox.subject': { sv: 'Ämne', en: 'Subject' },
  'web-mailbox.sent': { sv: 'Skickat', en: 'Sent' },
  'web-mailbox.empty': { sv: 'Inga mejl än', en: 'No mails yet' },
  'web-mailbox.empty.detail': { sv: 'Mejl kommer när någon bjuds in eller får uppgifter.', en: 'Mails come when somebody is invited or gets tasks.' },
  'web-mailbox.back': { sv: 'Alla mejl', en: 'All mails' },
  'web-mailbox.as-read': { sv: 'Så ser mejlet ut', en: 'How the mail looks' },
  'web-mailbox.frame': { sv: 'Mejlet: {subject}', en: 'The mail: {subject}' },
  'web-mailbox.text': { sv: 'Som text', en: 'As text' },
  'web-mailbox.links': { sv: 'Länkar i mejlet', en: 'Links in the mail' },
  'web-mailbox.headers': { sv: 'Sidhuvud', en: 'Headers' },
});
