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
  'web-mailbox.empty.detail': {
    sv: 'Mejl kommer när någon bjuds in eller får uppgifter.',
    en: 'Mails come when somebody is invited or gets tasks.',
  },
  'web-mailbox.back': { sv: 'Alla mejl', en: 'All mails' },
  'web-mailbox.as-read': { sv: 'Så ser mejlet ut', en: 'How the mail looks' },
  'web-mailbox.frame': { sv: 'Mejlet: {subject}', en: 'The mail: {subject}' },
  'web-mailbox.text': { sv: 'Som text', en: 'As text' },
  'web-mailbox.links': { sv: 'Länkar i mejlet', en: 'Links in the mail' },
  'web-mailbox.closed': { sv: 'Mejlets länk', en: 'The link of the mail' },
  'web-mailbox.closed.invitation': {
    sv: 'Länken i en inbjudan visas inte här, eftersom den släpper in den som använder den. Anslut en mejlserver, så kommer den fram till den som är inbjuden. Tills dess kan den som satte upp Stegvis skicka inbjudan igen från personens sida och öppna den här.',
    en: 'The link of an invitation is not shown here, since it lets in whoever uses it. Connect a mail server, and it reaches whoever is invited. Until then whoever set Stegvis up can send the invitation again from the person’s page and open it here.',
  },
  'web-mailbox.closed.password-reset': {
    sv: 'Länken till ett nytt lösenord visas inte här, eftersom den släpper in den som använder den. Utan mejlserver kan den som sköter datorn skapa en med npm run account:link.',
    en: 'The link to a new password is not shown here, since it lets in whoever uses it. Without a mail server, whoever looks after the machine can make one with npm run account:link.',
  },
  'web-mailbox.closed.address-confirm': {
    sv: 'Länken som bekräftar en ny adress visas bara för den som bad om den.',
    en: 'The link that confirms a new address is shown only to whoever asked for it.',
  },
  'web-mailbox.open': { sv: 'Öppna länken', en: 'Open the link' },
  'web-mailbox.open.invitation': {
    sv: 'Du provar Stegvis utan mejlserver, och har själv skickat den här inbjudan. Därför får du öppna den i den inbjudnas ställe. Tackar du ja där är du inloggad som den personen, och loggar in som dig själv igen efteråt. Det syns i historiken.',
    en: 'You are trying Stegvis without a mail server, and sent this invitation yourself. So you may open it in place of whoever is invited. If you accept there, you are signed in as that person, and sign in as yourself again afterwards. It is put on the record.',
  },
  'web-mailbox.open.address-confirm': {
    sv: 'Du bad själv om den nya adressen.',
    en: 'You asked for the new address yourself.',
  },
  'web-mailbox.headers': { sv: 'Sidhuvud', en: 'Headers' },
});
