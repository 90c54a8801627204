import { texts } from '../texts.js';

/** Mails: what, why you, deadline, who asked, what happens next. */
export const mailTexts = texts({
  'mail.greeting': { sv: 'Hej {name}!', en: 'Hello {name},' },
  'mail.record-heads.subject': { sv: 'Stegvis: historikens sigill', en: 'Stegvis: seals of the record' },
  'mail.record-heads.what': {
    sv: 'Dagens senaste sigill för varje organisations historik, en rad var. Spara mejlet: med det går det att visa i efterhand om historiken har ändrats eller kortats. Så här görs det: docs/operations.md.',
    en: "The newest seal of each organisation's record today, a line each. Keep this mail: with it, a record that was changed or shortened later can be told. How it is done: docs/operations.md.",
  },
  'mail.link-hint': {
    sv: 'Fungerar inte knappen? Kopiera adressen till webbläsaren:',
    en: 'If the button does not work, copy this address into your browser:',
  },
  'mail.footer': {
    sv: 'Mejlet kommer från Stegvis, där {organisation} arbetar steg för steg med öppna data.',
    en: 'This mail comes from Stegvis, where {organisation} works step by step with open data.',
  },
  'mail.footer.automatic': {
    sv: 'Det skickades automatiskt, svar på det läses inte.',
    en: 'It was sent automatically, and replies are not read.',
  },
  'mail.row.deadline': { sv: 'Klart senast', en: 'Due' },
  'mail.row.round': { sv: 'Omgång', en: 'Round' },
  'mail.no-deadline': { sv: 'inget datum satt', en: 'no date set' },

  'mail.invitation.subject': {
    sv: 'Du är inbjuden till {organisation} i Stegvis, svara senast {date}',
    en: 'You are invited to {organisation} in Stegvis, accept by {date}',
  },
  'mail.invitation.what': {
    sv: '{inviter} bjuder in dig till arbetet med öppna data hos {organisation}.',
    en: '{inviter} invites you to the work with open data at {organisation}.',
  },
  'mail.invitation.why': {
    sv: 'Du får mejlet för att du har en roll i arbetet, eller snart får en.',
    en: 'You receive this because you have a role in the work, or will soon have one.',
  },
  'mail.invitation.why-roles': {
    sv: 'Du får mejlet för att du har fått {count, plural, one {rollen} other {rollerna}} {roles}.',
    en: 'You receive this because you have been given the {count, plural, one {role} other {roles}} {roles}.',
  },
  'mail.invitation.deadline': {
    sv: 'Inbjudan gäller till och med {date}.',
    en: 'The invitation is valid until {date}.',
  },
  'mail.invitation.next': {
    sv: 'Välj ett lösenord, så kommer du direkt till dina uppgifter. Gör du ingenting slutar länken att gälla, och {inviter} kan skicka en ny.',
    en: 'Choose a password and you come straight to your tasks. If you do nothing the link expires, and {inviter} can send a new one.',
  },
  'mail.invitation.button': { sv: 'Tacka ja till inbjudan', en: 'Accept the invitation' },

  'mail.password-reset.subject': {
    sv: 'Välj ett nytt lösenord till Stegvis, länken gäller i en timme',
    en: 'Choose a new password for Stegvis, the link is valid for one hour',
  },
  'mail.password-reset.what': {
    sv: 'Någon, troligen du, har bett om ett nytt lösenord till ditt konto i Stegvis.',
    en: 'Somebody, probably you, has asked for a new password for your account in Stegvis.',
  },
  'mail.password-reset.holds': {
    sv: 'Länken fungerar en gång, fram till {instant}. Ber du om en ny slutar den här att gälla.',
    en: 'The link works once, until {instant}. If you ask for a new one, this one stops working.',
  },
  'mail.password-reset.not-me': {
    sv: 'Har du inte bett om det behöver du inte göra något. Ditt lösenord är detsamma, och utan länken kan ingen ändra det.',
    en: 'If you have not asked for it, there is nothing that you need to do. Your password is the same, and without the link nobody can change it.',
  },
  'mail.password-reset.button': { sv: 'Välj ett nytt lösenord', en: 'Choose a new password' },

  'mail.password-changed.subject': {
    sv: 'Ditt lösenord till Stegvis är ändrat',
    en: 'Your password for Stegvis was changed',
  },
  'mail.password-changed.current': {
    sv: 'Lösenordet till ditt konto i Stegvis ändrades {instant}, av någon som kunde det gamla.',
    en: 'The password of your account in Stegvis was changed on {instant}, by somebody who knew the old one.',
  },
  'mail.password-changed.link': {
    sv: 'Lösenordet till ditt konto i Stegvis ändrades {instant}, med länken som skickades till den här adressen.',
    en: 'The password of your account in Stegvis was changed on {instant}, through the link that was sent to this address.',
  },
  'mail.password-changed.ended': {
    sv: 'Du är utloggad överallt utom där du valde lösenordet.',
    en: 'You are signed out everywhere but where you chose the password.',
  },
  'mail.password-changed.next': {
    sv: 'Var det du behöver du inte göra något.',
    en: 'If it was you, there is nothing that you need to do.',
  },
  'mail.password-changed.not-me': {
    sv: 'Var det inte du? Välj ”Glömt lösenordet?” på inloggningssidan, byt lösenord till din mejl och säg till samordnaren.',
    en: 'Was it not you? Choose “Forgotten your password?” on the sign-in page, change the password of your mail, and tell the coordinator.',
  },
  'mail.password-changed.button': { sv: 'Öppna Stegvis', en: 'Open Stegvis' },

  'mail.address': { sv: 'Adressen', en: 'The address' },
  'mail.address-confirm.subject': {
    sv: 'Bekräfta din nya adress i Stegvis, länken gäller i ett dygn',
    en: 'Confirm your new address in Stegvis, the link is valid for 24 hours',
  },
  'mail.address-confirm.what': {
    sv: 'Du, eller någon som kan ditt lösenord, vill att ditt konto i Stegvis får en ny adress.',
    en: 'You, or somebody who knows your password, want your account in Stegvis to have a new address.',
  },
  'mail.address-confirm.means': {
    sv: 'Inget ändras förrän du bekräftar. Länken gäller till {instant} och fungerar en gång.',
    en: 'Nothing changes before you confirm. The link is valid until {instant} and works once.',
  },
  'mail.address-confirm.next': {
    sv: 'Sedan loggar du in med den här adressen. Har du inte bett om det behöver du inte göra något: utan länken ändras ingenting.',
    en: 'Then you sign in with this address. If you have not asked for it, there is nothing that you need to do: without the link nothing changes.',
  },
  'mail.address-confirm.button': { sv: 'Bekräfta adressen', en: 'Confirm the address' },
  'mail.address-asked.subject': {
    sv: 'Någon vill byta adress på ditt konto i Stegvis',
    en: 'Somebody wants to change the address of your account in Stegvis',
  },
  'mail.address-asked.what': {
    sv: 'Någon som är inloggad som du, och kan ditt lösenord, bad {instant} om en ny adress för ditt konto.',
    en: 'Somebody who is signed in as you, and knows your password, asked on {instant} for a new address for your account.',
  },
  'mail.address-asked.means': {
    sv: 'Inget är ändrat än. Det ändras när länken som gick till den nya adressen används.',
    en: 'Nothing is changed yet. It changes when the link that went to the new address is used.',
  },
  'mail.address-asked.next': {
    sv: 'Är det du behöver du inte göra något här. Var det inte du? Välj ett nytt lösenord direkt, så slutar den andra länken att gälla och alla loggas ut.',
    en: 'If it is you, there is nothing that you need to do here. Was it not you? Choose a new password at once: the other link ends, and everybody is signed out.',
  },
  'mail.address-asked.button': { sv: 'Välj ett nytt lösenord', en: 'Choose a new password' },
  'mail.address-changed.subject': {
    sv: 'Adressen för ditt konto i Stegvis är ändrad',
    en: 'The address of your account in Stegvis was changed',
  },
  'mail.address-changed.what': {
    sv: 'Ditt konto i Stegvis har sedan {instant} en ny adress.',
    en: 'Since {instant} your account in Stegvis has a new address.',
  },
  'mail.address-changed.means': {
    sv: 'Du är utloggad överallt utom där du bekräftade, och äldre länkar till ett nytt lösenord gäller inte längre.',
    en: 'You are signed out everywhere but where you confirmed, and earlier links to a new password are void.',
  },
  'mail.address-changed.next': {
    sv: 'Var det inte du? Säg till samordnaren eller administratören i {organisation} direkt.',
    en: 'Was it not you? Tell the coordinator or the administrator of {organisation} at once.',
  },
  'mail.address-changed.button': { sv: 'Öppna Stegvis', en: 'Open Stegvis' },
  'mail.address-taken.subject': {
    sv: 'Någon ville ha din adress i Stegvis',
    en: 'Somebody wanted your address in Stegvis',
  },
  'mail.address-taken.what': {
    sv: 'Någon ville {instant} ge sitt konto i Stegvis din adress.',
    en: 'On {instant} somebody wanted to give their account in Stegvis your address.',
  },
  'mail.address-taken.means': {
    sv: 'Den hör till ditt konto, så inget har ändrats. Den som frågade har inte fått veta det.',
    en: 'It belongs to your account, so nothing has changed. Whoever asked was not told.',
  },
  'mail.address-taken.next': {
    sv: 'Var det du, med ett annat konto? Byt först adress på det här kontot. Annars behöver du inte göra något.',
    en: 'Was it you, with another account? Change the address of this account first. Otherwise there is nothing that you need to do.',
  },
  'mail.address-taken.button': { sv: 'Öppna Stegvis', en: 'Open Stegvis' },
  'mail.address-proposed.subject': {
    sv: '{by} föreslår en ny adress för ditt konto i Stegvis',
    en: '{by} proposes a new address for your account in Stegvis',
  },
  'mail.address-proposed.what': {
    sv: '{by} i {organisation} föreslår en ny adress för ditt konto. Det är du som bestämmer.',
    en: '{by} at {organisation} proposes a new address for your account. It is for you to decide.',
  },
  'mail.address-proposed.means': {
    sv: 'Du har loggats ut från {organisation}, och loggar in igen med den adress du har. Inget annat har ändrats.',
    en: 'You have been signed out of {organisation}, and sign in again with the address that you have. Nothing else has changed.',
  },
  'mail.address-proposed.next': {
    sv: 'Logga in och godta eller avböj. Känner du inte igen förslaget avböjer du och frågar {by}, eller någon annan som du litar på.',
    en: 'Sign in and accept or decline. If you do not recognise the proposal, decline it and ask {by}, or somebody else whom you trust.',
  },
  'mail.address-proposed.button': { sv: 'Se förslaget', en: 'See the proposal' },
  'mail.address-moved.subject': {
    sv: 'Mejl från Stegvis går till en annan adress',
    en: 'Mails from Stegvis go to another address',
  },
  'mail.address-moved.what': {
    sv: '{by} har ändrat adressen för {name} i {organisation}.',
    en: '{by} has changed the address of {name} at {organisation}.',
  },
  'mail.address-moved.means': {
    sv: 'Mejl från Stegvis kommer inte hit längre, och en inbjudan som kom hit gäller inte.',
    en: 'Mails from Stegvis no longer come here, and an invitation that came here is void.',
  },
  'mail.address-moved.next': {
    sv: 'Stämmer det behöver du inte göra något. Annars säger du till {by}.',
    en: 'If that is right, there is nothing that you need to do. Otherwise tell {by}.',
  },
  'mail.address-moved.button': { sv: 'Öppna Stegvis', en: 'Open Stegvis' },
  'mail.four-eyes-proposed.subject': {
    sv: '{by} vill stänga av kravet på två personer vid godkännande',
    en: '{by} wants to switch off the demand for two persons at approval',
  },
  'mail.four-eyes-proposed.what': {
    sv: '{by} föreslår att den som skickar in en uppgift i {organisation} ska få godkänna den själv.',
    en: '{by} proposes that whoever submits a task at {organisation} may approve it too.',
  },
  'mail.four-eyes-proposed.means': {
    sv: 'Det krävs två: en administratör och en med rollen ledning, som inte är samma person. Förslaget gäller till {instant}.',
    en: 'It takes two: an administrator and somebody who holds management, not the same person. The proposal is valid until {instant}.',
  },
  'mail.four-eyes-proposed.next': {
    sv: 'Godta eller avböj under Inställningar. Gör du inget ändras ingenting.',
    en: 'Agree or decline under Settings. If you do nothing, nothing changes.',
  },
  'mail.four-eyes-proposed.button': { sv: 'Öppna inställningarna', en: 'Open the settings' },
  'mail.four-eyes-asked.subject': {
    sv: 'Ditt förslag att stänga av kravet på två personer vid godkännande',
    en: 'Your proposal to switch off the demand for two persons at approval',
  },
  'mail.four-eyes-asked.what': {
    sv: 'Du, eller någon som är inloggad som du, har föreslagit att den som skickar in en uppgift i {organisation} ska få godkänna den själv.',
    en: 'You, or somebody who is signed in as you, have proposed that whoever submits a task at {organisation} may approve it too.',
  },
  'mail.four-eyes-asked.means': {
    sv: 'Förslaget gäller till {instant}. Någon annan ska godta det, och har fått ett mejl.',
    en: 'The proposal is valid until {instant}. Somebody else has to agree to it, and has got a mail.',
  },
  'mail.four-eyes-asked.next': {
    sv: 'Var det du behöver du inte göra något. Var det inte du? Ta tillbaka förslaget under Inställningar och byt lösenord.',
    en: 'If it was you, there is nothing that you need to do. Was it not you? Take the proposal back under Settings, and change your password.',
  },
  'mail.four-eyes-asked.button': { sv: 'Öppna inställningarna', en: 'Open the settings' },
  'mail.four-eyes-off.subject': {
    sv: 'Kravet på två personer vid godkännande är avstängt',
    en: 'The demand for two persons at approval is switched off',
  },
  'mail.four-eyes-off.what': {
    sv: '{by} godtog {instant} förslaget att stänga av kravet på två personer vid godkännande i {organisation}.',
    en: 'On {instant} {by} agreed to the proposal to switch off the demand for two persons at approval at {organisation}.',
  },
  'mail.four-eyes-off.means': {
    sv: 'Från och med nu får den som skickar in en uppgift godkänna den själv.',
    en: 'From now on whoever submits a task may approve it too.',
  },
  'mail.four-eyes-off.next': {
    sv: 'Vill ni ha kravet tillbaka slår en av er på det under Inställningar.',
    en: 'If you want the demand back, one of you switches it on under Settings.',
  },
  'mail.four-eyes-off.button': { sv: 'Öppna inställningarna', en: 'Open the settings' },
  'mail.four-eyes-on.subject': {
    sv: 'Kravet på två personer vid godkännande är påslaget',
    en: 'The demand for two persons at approval is switched on',
  },
  'mail.four-eyes-on.what': {
    sv: '{by} slog {instant} på kravet på två personer vid godkännande i {organisation}.',
    en: 'On {instant} {by} switched on the demand for two persons at approval at {organisation}.',
  },
  'mail.four-eyes-on.means': {
    sv: 'Från och med nu får den som skickar in en uppgift inte godkänna den själv.',
    en: 'From now on whoever submits a task may not approve it.',
  },
  'mail.four-eyes-on.next': { sv: 'Du behöver inte göra något.', en: 'There is nothing that you need to do.' },
  'mail.four-eyes-on.button': { sv: 'Öppna inställningarna', en: 'Open the settings' },
  'mail.four-eyes-kept.subject': {
    sv: 'Kravet på två personer vid godkännande är kvar',
    en: 'The demand for two persons at approval stays',
  },
  'mail.four-eyes-kept.what': {
    sv: '{by} sa {instant} nej till förslaget att stänga av kravet på två personer vid godkännande i {organisation}, eller tog tillbaka det.',
    en: 'On {instant} {by} declined the proposal to switch off the demand for two persons at approval at {organisation}, or took it back.',
  },
  'mail.four-eyes-kept.means': { sv: 'Inget har ändrats.', en: 'Nothing has changed.' },
  'mail.four-eyes-kept.next': { sv: 'Du behöver inte göra något.', en: 'There is nothing that you need to do.' },
  'mail.four-eyes-kept.button': { sv: 'Öppna inställningarna', en: 'Open the settings' },
  'mail.access-ended.sessions.subject': { sv: 'Du är utloggad ur Stegvis', en: 'You have been signed out of Stegvis' },
  'mail.access-ended.sessions.what': {
    sv: '{by} loggade ut dig ur Stegvis hos {organisation} {instant}.',
    en: '{by} signed you out of Stegvis at {organisation} on {instant}.',
  },
  'mail.access-ended.sessions.next': {
    sv: 'Du kan logga in igen som vanligt. Det du har sparat finns kvar.',
    en: 'You can sign in again as usual. What you saved is still there.',
  },
  'mail.access-ended.token.subject': {
    sv: 'En av dina nycklar för program är återkallad',
    en: 'One of your tokens for programs was revoked',
  },
  'mail.access-ended.token.what': {
    sv: '{by} återkallade nyckeln ”{token}” i Stegvis hos {organisation} {instant}.',
    en: '{by} revoked the token “{token}” in Stegvis at {organisation} on {instant}.',
  },
  'mail.access-ended.token.next': {
    sv: 'Program som använde den kommer inte in längre. Du kan skapa en ny nyckel.',
    en: 'Programs that used it can no longer come in. You can make a new token.',
  },
  'mail.access-ended.ask': {
    sv: 'Undrar du varför? Fråga den som gjorde det, eller er administratör.',
    en: 'Do you wonder why? Ask whoever did it, or your administrator.',
  },
  'mail.access-ended.somebody': { sv: 'En administratör', en: 'An administrator' },
  'mail.factors-changed.subject.authenticator-added': {
    sv: 'En autentiseringsapp lades till för din inloggning i Stegvis',
    en: 'An authenticator app was added to your sign-in to Stegvis',
  },
  'mail.factors-changed.subject.passkey-added': {
    sv: 'En passkey lades till för din inloggning i Stegvis',
    en: 'A passkey was added to your sign-in to Stegvis',
  },
  'mail.factors-changed.subject.authenticator-removed': {
    sv: 'En autentiseringsapp togs bort från din inloggning i Stegvis',
    en: 'An authenticator app was removed from your sign-in to Stegvis',
  },
  'mail.factors-changed.subject.passkey-removed': {
    sv: 'En passkey togs bort från din inloggning i Stegvis',
    en: 'A passkey was removed from your sign-in to Stegvis',
  },
  'mail.factors-changed.subject.recovery-codes-renewed': {
    sv: 'Du har nya reservkoder till Stegvis',
    en: 'You have new recovery codes for Stegvis',
  },
  'mail.factors-changed.subject.recovery-code-used': {
    sv: 'En reservkod användes för att logga in i Stegvis',
    en: 'A recovery code was used to sign in to Stegvis',
  },
  'mail.factors-changed.subject.factors-reset': {
    sv: 'Ditt andra inloggningssteg i Stegvis är nollställt',
    en: 'Your second step of signing in to Stegvis was reset',
  },
  'mail.factors-changed.authenticator-added': {
    sv: 'Den {instant} lades en autentiseringsapp till för ditt konto i Stegvis. Den kan användas som andra steg när du loggar in.',
    en: 'On {instant} an authenticator app was added to your account in Stegvis. It can be used as the second step when you sign in.',
  },
  'mail.factors-changed.passkey-added': {
    sv: 'Den {instant} lades en passkey till för ditt konto i Stegvis. Den kan användas för att logga in.',
    en: 'On {instant} a passkey was added to your account in Stegvis. It can be used to sign in.',
  },
  'mail.factors-changed.authenticator-removed': {
    sv: 'Den {instant} togs en autentiseringsapp bort från ditt konto i Stegvis.',
    en: 'On {instant} an authenticator app was removed from your account in Stegvis.',
  },
  'mail.factors-changed.passkey-removed': {
    sv: 'Den {instant} togs en passkey bort från ditt konto i Stegvis.',
    en: 'On {instant} a passkey was removed from your account in Stegvis.',
  },
  'mail.factors-changed.recovery-codes-renewed': {
    sv: 'Den {instant} skapades nya reservkoder för ditt konto i Stegvis. De gamla fungerar inte längre.',
    en: 'On {instant} new recovery codes were made for your account in Stegvis. The old ones no longer work.',
  },
  'mail.factors-changed.recovery-code-used': {
    sv: 'Den {instant} loggade någon in på ditt konto i Stegvis med ditt lösenord och en av dina reservkoder. Koden fungerar inte igen.',
    en: 'On {instant} somebody signed in to your account in Stegvis with your password and one of your recovery codes. The code does not work again.',
  },
  'mail.factors-changed.factors-reset': {
    sv: 'Den {instant} tog {by} bort alla autentiseringsappar, passkeys och reservkoder från ditt konto i Stegvis. Du är utloggad överallt.',
    en: 'On {instant} {by} removed all authenticator apps, passkeys and recovery codes from your account in Stegvis. You are signed out everywhere.',
  },
  'mail.factors-changed.somebody': { sv: 'den som sköter Stegvis', en: 'whoever runs Stegvis' },
  'mail.factors-changed.anew': {
    sv: 'Bad du om det? Logga in med ditt lösenord och ställ in ett nytt andra steg.',
    en: 'Did you ask for it? Sign in with your password and set up a new second step.',
  },
  'mail.factors-changed.next': {
    sv: 'Var det du, eller bad du om det, behöver du inte göra något mer.',
    en: 'If it was you, or you asked for it, there is nothing more that you need to do.',
  },
  'mail.factors-changed.not-me': {
    sv: 'Var det inte du? Byt lösenord till Stegvis, se efter hur du loggar in och säg till samordnaren.',
    en: 'Was it not you? Change your password for Stegvis, look at how you sign in, and tell the coordinator.',
  },
  'mail.factors-changed.button': { sv: 'Se hur du loggar in', en: 'See how you sign in' },

  'mail.tasks.subject-one-due': { sv: 'Till dig: {title}, klar senast {date}', en: 'For you: {title}, due {date}' },
  'mail.tasks.subject-one-overdue': {
    sv: 'Till dig: {title}, skulle ha varit klar {date}',
    en: 'For you: {title}, was due {date}',
  },
  'mail.tasks.subject-one': { sv: 'Till dig: {title}', en: 'For you: {title}' },
  'mail.tasks.subject-one-review-due': {
    sv: 'Att granska: {title}, klar senast {date}',
    en: 'To review: {title}, due {date}',
  },
  'mail.tasks.subject-one-review-overdue': {
    sv: 'Att granska: {title}, skulle ha varit klar {date}',
    en: 'To review: {title}, was due {date}',
  },
  'mail.tasks.subject-one-review': { sv: 'Att granska: {title}', en: 'To review: {title}' },
  'mail.tasks.subject-many-due': {
    sv: '{count, plural, one {# uppgift} other {# uppgifter}} till dig, den första klar senast {date}',
    en: '{count, plural, one {# task} other {# tasks}} for you, the first due {date}',
  },
  'mail.tasks.subject-many-overdue': {
    sv: '{count, plural, one {# uppgift} other {# uppgifter}} till dig, den första skulle ha varit klar {date}',
    en: '{count, plural, one {# task} other {# tasks}} for you, the first was due {date}',
  },
  'mail.tasks.subject-many': {
    sv: '{count, plural, one {# uppgift} other {# uppgifter}} till dig hos {organisation}',
    en: '{count, plural, one {# task} other {# tasks}} for you at {organisation}',
  },
  'mail.tasks.subject-many-review-due': {
    sv: '{count, plural, one {# uppgift} other {# uppgifter}} att granska, den första klar senast {date}',
    en: '{count, plural, one {# task} other {# tasks}} to review, the first due {date}',
  },
  'mail.tasks.subject-many-review-overdue': {
    sv: '{count, plural, one {# uppgift} other {# uppgifter}} att granska, den första skulle ha varit klar {date}',
    en: '{count, plural, one {# task} other {# tasks}} to review, the first was due {date}',
  },
  'mail.tasks.subject-many-review': {
    sv: '{count, plural, one {# uppgift} other {# uppgifter}} att granska hos {organisation}',
    en: '{count, plural, one {# task} other {# tasks}} to review at {organisation}',
  },
  'mail.tasks.what': {
    sv: '{count, plural, one {Det finns en uppgift för dig} other {Det finns # uppgifter för dig}} i arbetet med öppna data hos {organisation}.',
    en: 'There {count, plural, one {is a task} other {are # tasks}} for you in the work with open data at {organisation}.',
  },
  'mail.tasks.why-role': {
    sv: '{count, plural, one {Din} other {Dina}} för att du har rollen {role}',
    en: '{count, plural, one {It is} other {They are}} yours because you hold the role of {role}',
  },
  'mail.tasks.why-person': {
    sv: '{count, plural, one {Din för att {person} har gett den} other {Dina för att {person} har gett dem}} till dig',
    en: '{count, plural, one {It is yours because {person} gave it} other {They are yours because {person} gave them}} to you',
  },
  'mail.tasks.why-named': {
    sv: '{count, plural, one {Given} other {Givna}} till just dig',
    en: '{count, plural, one {It was} other {They were}} given to you by name',
  },
  'mail.tasks.to-do': { sv: 'Att göra i omgången {round}', en: 'To do in the round {round}' },
  'mail.tasks.to-review': { sv: 'Att granska i omgången {round}', en: 'To review in the round {round}' },
  'mail.tasks.minutes': {
    sv: 'Tar ungefär {minutes, plural, one {en minut} other {# minuter}} att svara på',
    en: 'Takes about {minutes, plural, one {one minute} other {# minutes}} to answer',
  },
  'mail.tasks.submitted-by': { sv: 'Inskickad av {person}', en: 'Submitted by {person}' },
  'mail.tasks.due': { sv: 'Klart senast {date}', en: 'Due {date}' },
  'mail.tasks.overdue': { sv: 'Skulle ha varit klart {date}', en: 'Was due {date}' },
  'mail.tasks.next': {
    sv: 'Öppna uppgiften och svara på frågorna. Är det inte din uppgift, eller går den inte att göra, säger du det på samma sida, så tar samordnaren vid.',
    en: 'Open the task and answer its questions. If it is not yours, or cannot be done, say so on the same page and the coordinator takes over.',
  },
  'mail.tasks.next-review': {
    sv: 'Läs svaren, och godkänn eller lämna tillbaka med en anledning. Arbetet står stilla tills du har svarat.',
    en: 'Read the answers, then approve or return with a reason. The work waits until you have answered.',
  },
  'mail.tasks.next-many': {
    sv: 'Börja med den som ska vara klar först. Är någon av dem inte din uppgift, eller går den inte att göra, säger du det på uppgiftens sida, så tar samordnaren vid.',
    en: 'Begin with the one that is due first. If one of them is not yours, or cannot be done, say so on its page and the coordinator takes over.',
  },
  'mail.tasks.next-review-many': {
    sv: 'Att granska är att läsa svaren, och godkänna eller lämna tillbaka med en anledning. Arbetet står stilla tills du har svarat.',
    en: 'To review is to read the answers, then approve or return with a reason. The work waits until you have answered.',
  },
  'mail.tasks.more': {
    sv: 'Och {count, plural, one {en uppgift} other {# uppgifter}} till, som finns i din lista.',
    en: 'And {count, plural, one {one more task} other {# more tasks}}, in your list.',
  },
  'mail.tasks.button-one': { sv: 'Öppna uppgiften', en: 'Open the task' },
  'mail.tasks.button-many': { sv: 'Öppna mina uppgifter', en: 'Open my tasks' },

  'mail.reminder.subject-one-due': {
    sv: 'Påminnelse: {title}, klar senast {date}',
    en: 'Reminder: {title}, due {date}',
  },
  'mail.reminder.subject-one-overdue': {
    sv: 'Påminnelse: {title}, skulle ha varit klar {date}',
    en: 'Reminder: {title}, was due {date}',
  },
  'mail.reminder.subject-one': { sv: 'Påminnelse: {title}', en: 'Reminder: {title}' },
  'mail.reminder.subject-many': {
    sv: 'Påminnelse om {count, plural, one {# uppgift} other {# uppgifter}} som väntar på dig',
    en: 'Reminder of {count, plural, one {# task} other {# tasks}} that {count, plural, one {waits} other {wait}} for you',
  },
  'mail.reminder.what': {
    sv: '{person} påminner dig om {count, plural, one {en uppgift} other {# uppgifter}} som väntar på dig i arbetet med öppna data hos {organisation}.',
    en: '{person} reminds you of {count, plural, one {a task that waits} other {# tasks that wait}} for you in the work with open data at {organisation}.',
  },
  'mail.reminder.next': {
    sv: 'Öppna uppgiften och ta det steg du kan. Hinner du inte, eller är det inte din uppgift, säger du det på samma sida, så tar samordnaren vid.',
    en: 'Open the task and take the step that you can. If you lack the time, or it is not yours, say so on the same page and the coordinator takes over.',
  },
  'mail.reminder.once': {
    sv: 'Du påminns högst en gång om dagen om samma uppgift.',
    en: 'You are reminded of the same task at most once a day.',
  },

  'mail.returned.subject-due': {
    sv: 'Tillbaka till dig: {title}, klar senast {date}',
    en: 'Returned to you: {title}, due {date}',
  },
  'mail.returned.subject': { sv: 'Tillbaka till dig: {title}', en: 'Returned to you: {title}' },
  'mail.returned.what': {
    sv: '{person} har granskat uppgiften ”{title}” och lämnat tillbaka den.',
    en: '{person} has reviewed the task “{title}” and returned it.',
  },
  'mail.returned.why': {
    sv: 'Du får mejlet för att uppgiften nu väntar på dig igen.',
    en: 'You receive this because the task now waits for you again.',
  },
  'mail.returned.reason': { sv: 'Anledning', en: 'Reason' },
  'mail.returned.next': {
    sv: 'Svaren finns kvar. Rätta det som behövs och skicka in uppgiften på nytt.',
    en: 'Your answers are kept. Mend what is needed and submit the task again.',
  },
  'mail.returned.button': { sv: 'Öppna uppgiften', en: 'Open the task' },

  'mail.conversation.mention': {
    sv: '{person} nämnde dig i samtalet om ”{title}”.',
    en: '{person} mentioned you in the conversation about “{title}”.',
  },
  'mail.conversation.mention.subject': { sv: '{person} nämnde dig: {title}', en: '{person} mentioned you: {title}' },
  'mail.conversation.to-do': {
    sv: '{person} har gett dig något att göra i samtalet om ”{title}”.',
    en: '{person} has given you something to do in the conversation about “{title}”.',
  },
  'mail.conversation.to-do.subject': { sv: 'Att göra: {title}', en: 'To do: {title}' },
  'mail.conversation.not-mine': {
    sv: '{person} säger att uppgiften ”{title}” hör till någon annan.',
    en: '{person} says that the task “{title}” belongs to someone else.',
  },
  'mail.conversation.not-mine.subject': {
    sv: 'Rätt person behövs: {title}',
    en: 'The right person is needed: {title}',
  },
  'mail.conversation.dont-know': {
    sv: '{person} behöver hjälp med en fråga i ”{title}”.',
    en: '{person} needs help with a question in “{title}”.',
  },
  'mail.conversation.dont-know.question': {
    sv: '{person} behöver hjälp med frågan ”{question}” i ”{title}”.',
    en: '{person} needs help with the question “{question}” in “{title}”.',
  },
  'mail.conversation.dont-know.subject-question': {
    sv: 'Hjälp behövs: {question} ({title})',
    en: 'Help is needed: {question} ({title})',
  },
  'mail.conversation.dont-know.subject': { sv: 'Hjälp behövs: {title}', en: 'Help is needed: {title}' },
  'mail.conversation.subject-many': {
    sv: '{count, plural, one {# kommentar} other {# kommentarer}} till dig',
    en: '{count, plural, one {# comment} other {# comments}} for you',
  },
  'mail.conversation.what-many': {
    sv: 'Det finns {count, plural, one {# kommentar} other {# kommentarer}} till dig i arbetet med öppna data hos {organisation}.',
    en: 'There {count, plural, one {is # comment} other {are # comments}} for you in the work with open data at {organisation}.',
  },
  'mail.conversation.heading': { sv: 'Samtal', en: 'Conversations' },
  'mail.conversation.why': {
    sv: 'Du får mejlet för att det gäller just dig.',
    en: 'You receive this because it concerns you.',
  },
  'mail.conversation.said': { sv: '{person} skrev', en: '{person} wrote' },
  'mail.conversation.about': { sv: 'Gäller', en: 'About' },
  'mail.conversation.question': { sv: 'Fråga', en: 'Question' },
  'mail.conversation.next': {
    sv: 'Öppna samtalet och svara där, så ser alla det.',
    en: 'Open the conversation and answer there, so that everybody sees it.',
  },
  'mail.conversation.next-to-do': {
    sv: 'När det är gjort markerar du det som klart i samtalet. Det står i Mina uppgifter tills dess.',
    en: 'When it is done, mark it as done in the conversation. Until then it stands in My tasks.',
  },
  'mail.conversation.button': { sv: 'Öppna samtalet', en: 'Open the conversation' },

  'mail.role-ended.subject': {
    sv: 'Din roll som {role} har upphört: {place}',
    en: 'Your role as {role} has ended: {place}',
  },
  'mail.role-ended.subject-many': {
    sv: '{count, plural, one {# roll} other {# roller}} som du hade har upphört',
    en: '{count, plural, one {# role of yours has} other {# roles of yours have}} ended',
  },
  'mail.role-ended.what': {
    sv: 'Din roll som {role} för {place} har upphört.',
    en: 'Your role as {role} for {place} has ended.',
  },
  'mail.role-ended.what-many': {
    sv: '{count, plural, one {# roll} other {# roller}} som du hade i arbetet med öppna data hos {organisation} har upphört.',
    en: '{count, plural, one {# role} other {# roles}} that you held in the work with open data at {organisation} {count, plural, one {has} other {have}} ended.',
  },
  'mail.role-ended.why': {
    sv: 'Du får mejlet för att {count, plural, one {rollen var din} other {rollerna var dina}}.',
    en: 'You receive this because the {count, plural, one {role was} other {roles were}} yours.',
  },
  'mail.role-ended.place.organisation': { sv: 'hela {organisation}', en: 'all of {organisation}' },
  'mail.role-ended.place.round': { sv: 'omgången {round}', en: 'the round {round}' },
  'mail.role-ended.place.dataset': { sv: 'datamängden {dataset}', en: 'the dataset {dataset}' },
  'mail.role-ended.place.both': {
    sv: 'datamängden {dataset} i omgången {round}',
    en: 'the dataset {dataset} in the round {round}',
  },
  'mail.role-ended.heading': { sv: 'Roller som har upphört', en: 'Roles that have ended' },
  'mail.role-ended.line': { sv: '{role} för {place}', en: '{role} for {place}' },
  'mail.role-ended.now': { sv: 'Har rollen nu', en: 'Holds it now' },
  'mail.role-ended.nobody': { sv: 'ingen just nu', en: 'nobody at the moment' },
  'mail.role-ended.moved': { sv: 'Öppna uppgifter som följde med', en: 'Open tasks that went with it' },
  'mail.role-ended.more': {
    sv: 'Och {count, plural, one {en roll} other {# roller}} till.',
    en: 'And {count, plural, one {one more role} other {# more roles}}.',
  },
  'mail.role-ended.next': {
    sv: 'Du behöver inte göra något. Det du har svarat finns kvar, och det som ändå är ditt står i Mina uppgifter.',
    en: 'There is nothing that you need to do. What you have answered is kept, and what is still yours stands in My tasks.',
  },
  'mail.role-ended.next-wrong': {
    sv: 'Stämmer det inte? Säg till samordnaren.',
    en: 'Is that not right? Tell the coordinator.',
  },

  'mail.test.subject': { sv: 'Provmejl från Stegvis, skickat {instant}', en: 'Test mail from Stegvis, sent {instant}' },
  'mail.test.what': {
    sv: 'Det här är ett provmejl. Att du läser det betyder att {organisation} kan skicka mejl från Stegvis.',
    en: 'This is a test mail. That you read it means that {organisation} can send mail from Stegvis.',
  },
  'mail.test.why': {
    sv: 'Du får det för att {person} bad om det.',
    en: 'You receive it because {person} asked for it.',
  },
  'mail.test.next': { sv: 'Du behöver inte göra något.', en: 'There is nothing that you need to do.' },
  'mail.test.button': { sv: 'Öppna Stegvis', en: 'Open Stegvis' },
});
