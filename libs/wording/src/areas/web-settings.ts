import { texts } from '../texts.js';

export const webSettingsTexts = texts({
  'web-settings.title': { sv: 'Inställningar', en: 'Settings' },
  'web-settings.mine': { sv: 'Mina sidor', en: 'My pages' },
  'web-settings.language': { sv: 'Språk på sidor och i mejl', en: 'Language of pages and mails' },
  'web-settings.second-factor': {
    sv: 'Krav på ett andra inloggningssteg',
    en: 'Demand for a second step of signing in',
  },
  'web-settings.second-factor.legend': {
    sv: 'Roller som måste ha ett andra steg',
    en: 'Roles that have to have a second step',
  },
  'web-settings.second-factor.hint': {
    sv: 'Den som har en av rollerna, eller är ersättare för någon som har den, kommer inte vidare förrän en autentiseringsapp eller passkey är inställd. Personens nycklar för program står också stilla tills dess. Ändringen syns i historiken.',
    en: 'Whoever holds one of the roles, or stands in for somebody who does, cannot go on before an authenticator app or a passkey is set up. The person’s tokens for programs stand still until then too. The change is put on the record.',
  },
  'web-settings.second-factor.none': {
    sv: 'Organisationen kräver det inte av någon roll.',
    en: 'The organisation asks it of no role.',
  },
  'web-settings.second-factor.roles': {
    sv: 'Organisationen kräver det av den som är {roles}.',
    en: 'The organisation asks it of whoever is {roles}.',
  },
  'web-settings.second-factor.not-allowed': {
    sv: 'Bara administratörer kan ändra det.',
    en: 'Only administrators can change it.',
  },
  'web-settings.organisation': { sv: 'Organisationen', en: 'The organisation' },
  'web-settings.organisation.not-allowed': {
    sv: 'Bara samordnare och administratörer kan ändra organisationens inställningar.',
    en: 'Only coordinators and administrators can change the settings of the organisation.',
  },
  'web-settings.name': { sv: 'Namn', en: 'Name' },
  'web-settings.number': { sv: 'Organisationsnummer', en: 'Organisation number' },
  'web-settings.contact': { sv: 'Kontaktadress', en: 'Contact address' },
  'web-settings.contact.hint': {
    sv: 'Dit skriver den som har synpunkter på sidorna. Den står i tillgänglighetsredogörelsen.',
    en: 'Where people write about the pages. It stands in the accessibility statement.',
  },
  'web-settings.four-eyes': { sv: 'Fyra ögon', en: 'Four eyes' },
  'web-settings.four-eyes.on': {
    sv: 'Den som har skickat in får inte själv godkänna. Det gäller även administratörer.',
    en: 'Whoever submitted may not approve. This holds for administrators too.',
  },
  'web-settings.four-eyes.off': {
    sv: 'Den som har skickat in får godkänna själv.',
    en: 'Whoever submitted may approve too.',
  },
  'web-settings.four-eyes.who': {
    sv: 'Att stänga av det kräver en administratör och en med rollen ledning, som är två olika personer. Allt syns i historiken.',
    en: 'To switch it off takes an administrator and somebody who holds management, two different persons. All of it is put on the record.',
  },
  'web-settings.four-eyes.propose': { sv: 'Föreslå att det stängs av', en: 'Propose to switch it off' },
  'web-settings.four-eyes.switch-on': { sv: 'Slå på', en: 'Switch it on' },
  'web-settings.four-eyes.proposed': {
    sv: '{name} föreslog {instant} att det stängs av. Förslaget gäller till {until} och väntar på någon med rollen {roles}.',
    en: '{name} proposed on {instant} to switch it off. The proposal is valid until {until} and waits for somebody with the role of {roles}.',
  },
  'web-settings.four-eyes.agree': { sv: 'Godta, stäng av', en: 'Agree, switch it off' },
  'web-settings.four-eyes.withdraw': { sv: 'Ta tillbaka förslaget', en: 'Take the proposal back' },
  'web-settings.four-eyes.decline': { sv: 'Nej, behåll det', en: 'No, keep it' },
  'web-settings.closed-days': { sv: 'Egna stängda dagar', en: 'Own closed days' },
  'web-settings.closed-days.hint': {
    sv: 'Ett datum per rad, som 2026-12-23. Helger och röda dagar räknas redan bort.',
    en: 'One date a line, such as 2026-12-23. Weekends and public holidays are left out already.',
  },
  'web-settings.closed-days.wrong': {
    sv: 'Skriv ett datum per rad, som 2026-12-23. Det här går inte att läsa: {text}',
    en: 'Write one date a line, such as 2026-12-23. This cannot be read: {text}',
  },
  'web-settings.organisations': { sv: 'Mina organisationer', en: 'My organisations' },
  'web-settings.organisations.current': { sv: 'Du arbetar här nu', en: 'You work here now' },
  'web-settings.organisations.switch': { sv: 'Byt hit', en: 'Switch here' },
  'web-settings.organisations.switch.label': { sv: 'Byt hit: {organisation}', en: 'Switch here: {organisation}' },

  'web-mail.title': { sv: 'Utskick av mejl', en: 'Sending of mail' },
  'web-mail.flows': { sv: 'Mejl går ut som vanligt.', en: 'Mail goes out as usual.' },
  'web-mail.hint': {
    sv: 'Pausa om fel mejl är på väg ut, eller om något ska provas i lugn och ro. Mejlen väntar så länge och går ut när ni släpper på dem, så långt de fortfarande stämmer.',
    en: 'Hold mail if the wrong one is going out, or to try something in peace. Mails wait meanwhile, and go out when you release them, as far as they are still true.',
  },
  'web-mail.hold': { sv: 'Pausa utskicken', en: 'Hold mail' },
  'web-mail.release': { sv: 'Släpp på utskicken', en: 'Release mail' },
  'web-mail.hold-all': { sv: 'Pausa för hela installationen', en: 'Hold mail of the whole installation' },
  'web-mail.release-all': { sv: 'Släpp på för hela installationen', en: 'Release mail of the whole installation' },
});
