import { texts } from '../texts.js';

/** The page of one's own account, and how administrators end another person's access. Loaded with those pages. */
export const webAccountTexts = texts({
  'web-account.title': { sv: 'Mitt konto', en: 'My account' },
  'web-account.lead': {
    sv: 'Hur du kommer in i Stegvis, och var du är inloggad.',
    en: 'How you come into Stegvis, and where you are signed in.',
  },
  'web-account.name': { sv: 'Namn', en: 'Name' },
  'web-account.password': { sv: 'Byt lösenord', en: 'Change the password' },
  'web-account.password.current': { sv: 'Nuvarande lösenord', en: 'Current password' },
  'web-account.password.new': { sv: 'Nytt lösenord', en: 'New password' },
  'web-account.password.tokens': {
    sv: 'Återkalla även mina nycklar för program',
    en: 'Revoke my tokens for programs too',
  },
  'web-account.password.tokens.hint': {
    sv: 'Välj det om någon annan kan ha haft ditt lösenord. Du loggas ut överallt annars i båda fallen.',
    en: 'Choose it if somebody else may have had your password. You are signed out everywhere else in either case.',
  },
  'web-account.password.submit': { sv: 'Byt lösenord', en: 'Change password' },
  'web-account.password.done': {
    sv: 'Lösenordet är bytt, och du är utloggad överallt annars.',
    en: 'The password is changed, and you are signed out everywhere else.',
  },
  'web-account.address': { sv: 'Adress', en: 'Address' },
  'web-account.address.link': { sv: 'Byt adress', en: 'Change the address' },
  'web-account.address.answer': {
    sv: 'Svara på förslaget om {email} från {by}',
    en: 'Answer the proposal of {email} by {by}',
  },
  'web-account.visiting': {
    sv: 'Kontot hör till en påhittad person. Gå tillbaka till dig själv för att se ditt eget.',
    en: 'The account belongs to somebody made up. Go back to yourself to see your own.',
  },
  'web-account.absence': { sv: 'Frånvaro', en: 'Absence' },
  'web-account.absence.link': {
    sv: 'Säg när du är borta, och vem som gör dina uppgifter under tiden',
    en: 'Say when you are away, and who does your tasks meanwhile',
  },
  'web-account.sign-in': { sv: 'Inloggning', en: 'Signing in' },
  'web-account.sign-in.link': {
    sv: 'Så loggar du in: autentiseringsapp, passkey och reservkoder',
    en: 'How you sign in: authenticator app, passkey and recovery codes',
  },
  'web-account.sessions': { sv: 'Var du är inloggad', en: 'Where you are signed in' },
  'web-account.sessions.lead': {
    sv: 'Känner du inte igen något här, logga ut det och byt lösenord.',
    en: 'If there is something here that you do not know, sign it out and change the password.',
  },
  'web-account.sessions.end-others': { sv: 'Logga ut överallt annars', en: 'Sign out everywhere else' },
  'web-account.sessions.ended': { sv: 'Utloggad.', en: 'Signed out.' },
  'web-account.given.title': { sv: 'Välj ett eget lösenord', en: 'Choose a password of your own' },
  'web-account.given.lead': {
    sv: 'Lösenordet du loggade in med valde någon annan. Byt det till ett som bara du kan, så kommer du vidare.',
    en: 'Somebody else chose the password that you signed in with. Change it to one that only you know, and you can go on.',
  },

  'web-sessions.browser': { sv: 'Webbläsare', en: 'Browser' },
  'web-sessions.unknown': { sv: 'Okänd', en: 'Unknown' },
  'web-sessions.used': { sv: 'Senast använd', en: 'Last used' },
  'web-sessions.started': { sv: 'Inloggad', en: 'Signed in' },
  'web-sessions.state': { sv: 'Läge', en: 'State' },
  'web-sessions.current': { sv: 'Den du använder nu', en: 'The one you are using' },
  'web-sessions.end': { sv: 'Logga ut', en: 'Sign out' },
  'web-sessions.end.label': { sv: 'Logga ut: {name}, inloggad {instant}', en: 'Sign out: {name}, signed in {instant}' },

  'web-person-access.title': { sv: 'Inloggningar och nycklar', en: 'Sign-ins and tokens' },
  'web-person-access.lead': {
    sv: 'Är en telefon borta, eller ska {name} inte komma in, avslutar du det här. {name} får veta det med mejl.',
    en: 'If a telephone is lost, or {name} must not come in, end it here. {name} is told by mail.',
  },
  'web-person-access.sessions': { sv: 'Inloggningar', en: 'Sign-ins' },
  'web-person-access.no-sessions': { sv: 'Inte inloggad någonstans just nu.', en: 'Not signed in anywhere right now.' },
  'web-person-access.no-tokens': { sv: 'Inga nycklar för program gäller.', en: 'No tokens for programs are valid.' },
  'web-person-access.end': { sv: 'Logga ut', en: 'Sign out' },
  'web-person-access.end-all': { sv: 'Logga ut överallt', en: 'Sign out everywhere' },
  'web-person-access.done': { sv: 'Klart. {name} får veta det med mejl.', en: 'Done. {name} is told by mail.' },
  'web-person-access.confirm.all': { sv: 'Logga ut överallt?', en: 'Sign out everywhere?' },
  'web-person-access.confirm.session': { sv: 'Logga ut?', en: 'Sign out?' },
  'web-person-access.confirm.token': { sv: 'Återkalla nyckeln?', en: 'Revoke the token?' },
  'web-person-access.confirm.detail': {
    sv: 'Det som {name} inte har sparat går förlorat. {name} kan logga in igen.',
    en: 'What {name} has not saved is lost. {name} can sign in again.',
  },
  'web-person-access.confirm.token.detail': {
    sv: 'Program som {name} har gett nyckeln slutar att fungera genast.',
    en: 'Programs that {name} gave the token stop working at once.',
  },

  'web-tokens.title': { sv: 'Nycklar för program', en: 'Tokens for programs' },
  'web-tokens.lead': {
    sv: 'Med en nyckel kan ett program göra det du får göra. Ge den bara till program som du litar på.',
    en: 'With a token a program can do what you may do. Give it only to programs that you trust.',
  },
  'web-tokens.none': { sv: 'Du har inga nycklar.', en: 'You have no tokens.' },
  'web-tokens.name': { sv: 'Vad nyckeln är till för', en: 'What the token is for' },
  'web-tokens.scope': { sv: 'Får', en: 'May' },
  'web-tokens.scope.read': { sv: 'Läsa', en: 'Read' },
  'web-tokens.scope.write': { sv: 'Läsa och ändra', en: 'Read and change' },
  'web-tokens.expires': { sv: 'Gäller till och med', en: 'Valid until' },
  'web-tokens.used': { sv: 'Senast använd', en: 'Last used' },
  'web-tokens.never': { sv: 'Aldrig', en: 'Never' },
  'web-tokens.revoked': { sv: 'Återkallad', en: 'Revoked' },
  'web-tokens.state': { sv: 'Läge', en: 'State' },
  'web-tokens.valid': { sv: 'Gäller', en: 'Valid' },
  'web-tokens.create': { sv: 'Skapa en nyckel', en: 'Make a token' },
  'web-tokens.created': {
    sv: 'Kopiera nyckeln nu. Den visas bara den här gången.',
    en: 'Copy the token now. It is shown only this once.',
  },
  'web-tokens.copy': { sv: 'Kopiera nyckeln', en: 'Copy the token' },
  'web-tokens.copied': { sv: 'Kopierad', en: 'Copied' },
  'web-tokens.secret': { sv: 'Nyckeln', en: 'The token' },
  'web-tokens.revoke': { sv: 'Återkalla', en: 'Revoke' },
  'web-tokens.revoke.label': { sv: 'Återkalla: {name}', en: 'Revoke: {name}' },
  'web-tokens.revoke.title': { sv: 'Återkalla nyckeln?', en: 'Revoke the token?' },
  'web-tokens.revoke.detail': {
    sv: 'Program som använder ”{name}” slutar att fungera genast.',
    en: 'Programs that use “{name}” stop working at once.',
  },
});
