import { texts } from '../texts.js';

export const webSettingsTexts = texts({
  'web-settings.title': { sv: 'Inställningar', en: 'Settings' },
  'web-settings.mine': { sv: 'Mina sidor', en: 'My pages' },
  'web-settings.language': { sv: 'Språk på sidor och i mejl', en: 'Language of pages and mails' },
  'web-settings.organisation': { sv: 'Organisationen', en: 'The organisation' },
  'web-settings.organisation.not-allowed': { sv: 'Bara samordnare och administratörer kan ändra organisationens inställningar.', en: 'Only coordinators and administrators can change the settings of the organisation.' },
  'web-settings.name': { sv: 'Namn', en: 'Name' },
  'web-settings.number': { sv: 'Organisationsnummer', en: 'Organisation number' },
  'web-settings.contact': { sv: 'Kontaktadress', en: 'Contact address' },
  'web-settings.contact.hint': { sv: 'Dit skriver den som har synpunkter på sidorna. Den står i tillgänglighetsredogörelsen.', en: 'Where people write about the pages. It stands in the accessibility statement.' },
  'web-settings.four-eyes': { sv: 'Fyra ögon', en: 'Four eyes' },
  'web-settings.four-eyes.label': { sv: 'Den som har skickat in får inte själv godkänna', en: 'Whoever submitted may not approve' },
  'web-settings.four-eyes.hint': { sv: 'Gäller även administratörer. Att stänga av det syns i historiken.', en: 'Holds for administrators too. Switching it off is put on the record.' },
  'web-settings.closed-days': { sv: 'Egna stängda dagar', en: 'Own closed days' },
  'web-settings.closed-days.hint': {
    sv: 'Ett datum per rad, som 2026-12-23. Helger och röda dagar räknas redan bort.',
    en: 'One date a line, such as 2026-12-23. Weekends and public holidays are left out already.',
  },
  'web-settings.closed-days.wrong': { sv: 'Skriv ett datum per rad, som 2026-12-23. Det här går inte att läsa: {text}', en: 'Write one date a line, such as 2026-12-23. This cannot be read: {text}' },
  'web-settings.organisations': { sv: 'Mina organisationer', en: 'My organisations' },
  'web-settings.organisations.current': { sv: 'Du arbetar här nu', en: 'You work here now' },
  'web-settings.organisations.switch': { sv: 'Byt hit', en: 'Switch here' },
  'web-settings.organisations.switch.label': { sv: 'Byt hit: {organisation}', en: 'Switch here: {organisation}' },
});
