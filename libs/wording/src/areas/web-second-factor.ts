import { texts } from '../texts.js';

/** The second step of signing in. Loaded with its page. */
export const webSecondStepTexts = texts({
  'web-second-step.title': { sv: 'Bekräfta att det är du', en: 'Confirm that it is you' },
  'web-second-step.lead': {
    sv: 'Lösenordet stämmer. Ett steg till, inom fem minuter.',
    en: 'The password is right. One more step, within five minutes.',
  },
  'web-second-step.code': { sv: 'Kod från autentiseringsappen', en: 'Code of the authenticator app' },
  'web-second-step.code.hint': {
    sv: 'Sex siffror. Har du inte telefonen kan du skriva en reservkod i stället.',
    en: 'Six digits. Without your telephone you can write a recovery code instead.',
  },
  'web-second-step.recovery': { sv: 'Reservkod', en: 'Recovery code' },
  'web-second-step.recovery.hint': {
    sv: 'En av koderna som du sparade. Varje kod fungerar en gång.',
    en: 'One of the codes that you saved. Each code works once.',
  },
  'web-second-step.submit': { sv: 'Fortsätt', en: 'Go on' },
  'web-second-step.passkey': { sv: 'Använd en passkey', en: 'Use a passkey' },
  'web-second-step.or': { sv: 'Eller', en: 'Or' },
  'web-second-step.lost': {
    sv: 'Har du inget av det kvar? Be en administratör i din organisation nollställa ditt andra steg. Är du den enda, be den som sköter installationen.',
    en: 'Have you lost all of it? Ask an administrator of your organisation to reset your second step. If you are the only one, ask whoever runs the installation.',
  },
  'web-second-step.over.title': { sv: 'Börja om med lösenordet', en: 'Begin again with the password' },
  'web-second-step.over': {
    sv: 'Det gick mer än fem minuter, eller så började inloggningen i en annan webbläsare.',
    en: 'More than five minutes went by, or the sign-in began in another browser.',
  },
  'web-second-step.other': { sv: 'Logga in som någon annan', en: 'Sign in as somebody else' },
});

/** Managing one's own second factors. Loaded with its page. */
export const webSecondFactorTexts = texts({
  'web-second-factor.title': { sv: 'Så loggar du in', en: 'How you sign in' },
  'web-second-factor.lead': {
    sv: 'Med ett andra steg räcker det inte att någon har fått tag i ditt lösenord. Det gäller i alla organisationer som ditt konto hör till.',
    en: 'With a second step it is not enough that somebody has got hold of your password. It holds in all organisations that your account belongs to.',
  },
  'web-second-factor.back': { sv: 'Mitt konto', en: 'My account' },
  'web-second-factor.required': {
    sv: 'Din organisation kräver ett andra steg av den som är {roles}.',
    en: 'Your organisation asks for a second step of whoever is {roles}.',
  },
  'web-second-factor.required.title': {
    sv: 'Ställ in ett andra inloggningssteg',
    en: 'Set up a second step of signing in',
  },
  'web-second-factor.required.lead': {
    sv: 'En roll som du har kräver det. Välj ett av sätten nedan. Det tar ett par minuter, och sedan kommer du vidare.',
    en: 'A role that you hold asks for it. Choose one of the ways below. It takes a couple of minutes, and then you can go on.',
  },
  'web-second-factor.required.after': {
    sv: 'Därefter kommer du dit du var på väg.',
    en: 'After that you come to where you were heading.',
  },
  'web-second-factor.factors': { sv: 'Ditt andra steg', en: 'Your second step' },
  'web-second-factor.none': { sv: 'Du loggar in med bara ett lösenord.', en: 'You sign in with a password alone.' },
  'web-second-factor.kind.authenticator': { sv: 'Autentiseringsapp', en: 'Authenticator app' },
  'web-second-factor.kind.passkey': { sv: 'Passkey', en: 'Passkey' },
  'web-second-factor.added': { sv: 'Tillagd {instant}', en: 'Added {instant}' },
  'web-second-factor.used': { sv: 'Senast använd {instant}', en: 'Last used {instant}' },
  'web-second-factor.password': { sv: 'Ditt lösenord', en: 'Your password' },
  'web-second-factor.name': { sv: 'Vad du kallar den', en: 'What you call it' },

  'web-second-factor.app.title': { sv: 'Lägg till en autentiseringsapp', en: 'Add an authenticator app' },
  'web-second-factor.app.lead': {
    sv: 'En app på telefonen som visar en ny kod var trettionde sekund, till exempel Google Authenticator, Microsoft Authenticator eller appen för lösenord som du redan har.',
    en: 'An app on your telephone that shows a new code every thirty seconds, such as Google Authenticator, Microsoft Authenticator or the password app that you already have.',
  },
  'web-second-factor.app.begin': { sv: 'Visa koden att skanna', en: 'Show the code to scan' },
  'web-second-factor.app.scan': {
    sv: 'Skanna rutan med appen, eller skriv in nyckeln för hand.',
    en: 'Scan the square with the app, or type the key by hand.',
  },
  'web-second-factor.app.open': {
    sv: 'Är appen på den här enheten? Öppna den',
    en: 'Is the app on this device? Open it',
  },
  'web-second-factor.app.qr': {
    sv: 'Ruta att skanna med autentiseringsappen',
    en: 'Square to scan with the authenticator app',
  },
  'web-second-factor.app.secret': { sv: 'Nyckel att skriva in', en: 'Key to type' },
  'web-second-factor.app.code': { sv: 'Kod som appen visar', en: 'Code that the app shows' },
  'web-second-factor.app.code.hint': {
    sv: 'Sex siffror. Appen börjar gälla när en kod har stämt.',
    en: 'Six digits. The app counts once a code was right.',
  },
  'web-second-factor.app.name': { sv: 'Telefonen', en: 'My telephone' },
  'web-second-factor.app.end': { sv: 'Lägg till appen', en: 'Add the app' },

  'web-second-factor.passkey.title': { sv: 'Lägg till en passkey', en: 'Add a passkey' },
  'web-second-factor.passkey.lead': {
    sv: 'Fingeravtryck, ansikte eller pinkod på den här enheten, eller en säkerhetsnyckel. Med en passkey kan du logga in utan lösenord.',
    en: 'Fingerprint, face or PIN of this device, or a security key. With a passkey you can sign in without a password.',
  },
  'web-second-factor.passkey.name': { sv: 'Datorn på jobbet', en: 'The computer at work' },
  'web-second-factor.passkey.end': { sv: 'Lägg till passkeyen', en: 'Add the passkey' },
  'web-second-factor.passkey.added': { sv: 'Passkeyen är tillagd.', en: 'The passkey is added.' },
  'web-second-factor.passkey.cannot': {
    sv: 'Det går inte här: webbläsaren tar bara emot passkeys på en säker adress med ett namn (https).',
    en: 'It cannot be done here: browsers take passkeys only at a secure address with a name (https).',
  },

  'web-second-factor.remove': { sv: 'Ta bort', en: 'Remove' },
  'web-second-factor.remove.label': { sv: 'Ta bort: {name}', en: 'Remove: {name}' },
  'web-second-factor.remove.title': { sv: 'Ta bort ”{name}”?', en: 'Remove “{name}”?' },
  'web-second-factor.remove.detail': {
    sv: 'Den fungerar inte längre för att logga in. Du får ett mejl om det.',
    en: 'It no longer works for signing in. You get a mail about it.',
  },
  'web-second-factor.remove.last-required': {
    sv: 'Det är den sista, och en roll som du har kräver ett andra steg: du kommer inte vidare förrän du har ställt in ett nytt. Reservkoderna slutar att fungera.',
    en: 'It is the last one, and a role that you hold asks for a second step: you cannot go on before you have set up a new one. The recovery codes stop working.',
  },
  'web-second-factor.remove.last': {
    sv: 'Det är den sista. Sedan räcker lösenordet, och reservkoderna slutar att fungera.',
    en: 'It is the last one. After that the password is enough, and the recovery codes stop working.',
  },

  'web-second-factor.codes': { sv: 'Reservkoder', en: 'Recovery codes' },
  'web-second-factor.codes.lead': {
    sv: 'För den dag då telefonen eller nyckeln är borta. Varje kod fungerar en gång.',
    en: 'For the day when the telephone or the key is gone. Each code works once.',
  },
  'web-second-factor.codes.left': {
    sv: '{count, plural, =0 {Du har inga koder kvar} one {Du har en kod kvar} other {Du har # koder kvar}}',
    en: '{count, plural, =0 {You have no codes left} one {You have one code left} other {You have # codes left}}',
  },
  'web-second-factor.codes.renew': { sv: 'Skapa nya koder', en: 'Make new codes' },
  'web-second-factor.codes.renew.hint': {
    sv: 'De gamla reservkoderna slutar att fungera när du skapar nya.',
    en: 'The old recovery codes stop working when you make new ones.',
  },
  'web-second-factor.codes.new': { sv: 'Spara dina reservkoder nu', en: 'Save your recovery codes now' },
  'web-second-factor.codes.new.lead': {
    sv: 'Har du inte telefonen eller nyckeln till hands kommer du in med lösenordet och en av koderna. Varje kod fungerar en gång. De visas bara nu: skriv ut dem, eller spara dem där du har dina lösenord.',
    en: 'Without the telephone or the key at hand you come in with the password and one of the codes. Each code works once. They are shown only now: print them, or keep them where you have your passwords.',
  },
  'web-second-factor.codes.copy': { sv: 'Kopiera', en: 'Copy' },
  'web-second-factor.codes.copied': { sv: 'Kopierat', en: 'Copied' },
  'web-second-factor.codes.save': { sv: 'Spara som fil', en: 'Save as a file' },
  'web-second-factor.codes.file': {
    sv: 'Reservkoder till Stegvis, {email}, {date}',
    en: 'Recovery codes for Stegvis, {email}, {date}',
  },
  'web-second-factor.codes.print': { sv: 'Skriv ut', en: 'Print' },
  'web-second-factor.codes.kept': { sv: 'Jag har sparat koderna', en: 'I have saved the codes' },

  'web-person.factors': { sv: 'Nollställ andra inloggningssteget', en: 'Reset the second step of signing in' },
  'web-person.factors.lead': {
    sv: 'Bara om {name} har blivit av med både telefon, passkeys och reservkoder: förvissa dig först om att det verkligen är {name} som ber. Alla sätt tas bort, lösenordet räcker igen och alla inloggningar avslutas. {name} får ett mejl.',
    en: 'Only if {name} has lost telephone, passkeys and recovery codes alike: first make sure that it is really {name} who asks. All ways are removed, the password is enough again, and every session ends. {name} gets a mail.',
  },
  'web-person.factors.limits': {
    sv: 'Hör kontot också till en annan organisation gör den som sköter installationen det.',
    en: 'If the account belongs to another organisation as well, whoever runs the installation does it.',
  },
  'web-person.factors.password': { sv: 'Ditt eget lösenord', en: 'Your own password' },
  'web-person.factors.reset': { sv: 'Nollställ', en: 'Reset' },
  'web-person.factors.done': {
    sv: '{count, plural, =0 {{name} hade inget andra steg.} other {Nollställt. {name} loggar in med bara lösenordet.}}',
    en: '{count, plural, =0 {{name} had no second step.} other {Reset. {name} signs in with the password alone.}}',
  },
});
