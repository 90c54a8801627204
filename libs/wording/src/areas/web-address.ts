import { texts } from '../texts.js';

/** Changing one's own mail address, and the page that its link opens. Loaded with those pages. */
export const webAddressTexts = texts({
  'web-address.title': { sv: 'Min adress', en: 'My address' },
  'web-address.back': { sv: 'Mitt konto', en: 'My account' },
  'web-address.now': { sv: 'Du loggar in med', en: 'You sign in with' },
  'web-address.lead': {
    sv: 'Adressen gäller i alla dina organisationer. En ny börjar gälla när du har bekräftat den med länken som vi mejlar dit.',
    en: 'The address holds in all your organisations. A new one begins to hold when you have confirmed it with the link that we mail there.',
  },
  'web-address.new': { sv: 'Ny e-postadress', en: 'New email address' },
  'web-address.password': { sv: 'Ditt lösenord', en: 'Your password' },
  'web-address.submit': { sv: 'Mejla länken', en: 'Mail the link' },
  'web-address.pending': {
    sv: 'En länk har gått till {email}. Den gäller till {instant}. Kommer den inte fram kan adressen vara felskriven, eller redan höra till någon.',
    en: 'A link went to {email}. It is valid until {instant}. If it does not arrive, the address may be misspelt, or belong to somebody already.',
  },
  'web-address.withdraw': { sv: 'Behåll min adress', en: 'Keep my address' },
  'web-address.proposal': { sv: '{by} föreslår {email} som din adress.', en: '{by} proposes {email} as your address.' },
  'web-address.proposal.decide': {
    sv: 'Det är du som bestämmer. För att godta skriver du ditt lösenord och bekräftar med länken som kommer dit.',
    en: 'It is for you to decide. To accept, write your password and confirm with the link that goes there.',
  },
  'web-address.proposal.accept': { sv: 'Godta och mejla länken', en: 'Accept and mail the link' },
  'web-address.proposal.decline': { sv: 'Avböj', en: 'Decline' },
  'web-address.confirm.title': { sv: 'Bekräfta din nya adress', en: 'Confirm your new address' },
  'web-address.confirm.lead': {
    sv: 'Hej {name}! När du har bekräftat loggar du in med den här adressen. Du loggas ut överallt annars.',
    en: 'Hello {name}! Once you have confirmed, you sign in with this address. You are signed out everywhere else.',
  },
  'web-address.confirm.submit': { sv: 'Bekräfta adressen', en: 'Confirm the address' },
  'web-address.confirm.taken': {
    sv: 'Någon i en av dina organisationer har redan den adressen. Be samordnaren där att rätta det, och använd länken igen.',
    en: 'Somebody in one of your organisations has that address already. Ask the coordinator there to mend it, and use the link again.',
  },
  'web-address.confirm.done.title': { sv: 'Adressen är bekräftad', en: 'The address is confirmed' },
  'web-address.confirm.done': {
    sv: 'Ditt konto har nu adressen {email}.',
    en: 'Your account now has the address {email}.',
  },
  'web-address.confirm.on': { sv: 'Till Stegvis', en: 'On to Stegvis' },
  'web-address.over.title': { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  'web-address.over.text': {
    sv: 'Den gäller i ett dygn, fungerar en gång, och bara den senaste. Har du redan bekräftat loggar du in med den nya adressen.',
    en: 'It is valid for 24 hours, works once, and only the latest one. If you have confirmed already, sign in with the new address.',
  },
});
