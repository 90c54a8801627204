import { texts } from '../texts.js';

/** Problems of the HTTP API that do not come from the workflow's rule. */
export const problemTexts = texts({
  'problem.validation.title': { sv: 'Något är fel ifyllt', en: 'Something is filled in wrongly' },
  'problem.validation.detail': {
    sv: 'Rätta de fält som är utpekade. Inget har sparats.',
    en: 'Mend the fields that are pointed out. Nothing has been saved.',
  },
  'problem.not-signed-in.title': { sv: 'Du är inte inloggad', en: 'You are not signed in' },
  'problem.not-signed-in.detail': { sv: 'Logga in och försök igen.', en: 'Sign in and try again.' },
  'problem.wrong-credentials.title': { sv: 'Fel e-postadress eller lösenord', en: 'Wrong email address or password' },
  'problem.wrong-credentials.detail': {
    sv: 'Kontrollera båda och försök igen. Har du inte fått något lösenord, be samordnaren om en inbjudan.',
    en: 'Check both and try again. If you have no password yet, ask the coordinator for an invitation.',
  },
  'problem.second-factor-needed.title': { sv: 'Ett steg till', en: 'One more step' },
  'problem.second-factor-needed.detail': {
    sv: 'Lösenordet stämmer. Bekräfta också med en kod, en passkey eller en reservkod inom fem minuter.',
    en: 'The password is right. Confirm with a code, a passkey or a recovery code as well, within five minutes.',
  },
  'problem.sign-in-over.title': { sv: 'Inloggningen tog för lång tid', en: 'The sign-in took too long' },
  'problem.sign-in-over.detail': {
    sv: 'Den gäller i fem minuter och i samma webbläsare. Börja om med lösenordet.',
    en: 'It holds for five minutes and in the same browser. Begin again with the password.',
  },
  'problem.wrong-proof.title': { sv: 'Det stämmer inte', en: 'That is not right' },
  'problem.wrong-proof.detail': {
    sv: 'Kontrollera och försök igen. En kod gäller i en halv minut och fungerar en gång. Blir den fel ändå, se till att telefonens klocka ställs automatiskt.',
    en: 'Check it and try again. A code holds for half a minute and works once. If it is still wrong, see that the clock of the telephone sets itself.',
  },
  'problem.second-factor-required.title': {
    sv: 'Du behöver ett andra inloggningssteg',
    en: 'You need a second step of signing in',
  },
  'problem.second-factor-required.detail': {
    sv: 'En roll som du har kräver det. Ställ in en autentiseringsapp eller en passkey, så kommer du vidare.',
    en: 'A role that you hold asks for it. Set up an authenticator app or a passkey, and you can go on.',
  },
  'problem.forbidden.title': { sv: 'Du får inte göra det här', en: 'You may not do this' },
  'problem.forbidden.detail': {
    sv: 'Det kräver en roll som du inte har. Samordnaren kan hjälpa dig.',
    en: 'It takes a role that you do not hold. The coordinator can help you.',
  },
  'problem.visiting.title': { sv: 'Du ser demot som någon annan', en: 'You see the demo as somebody else' },
  'problem.visiting.detail': {
    sv: 'Påhittade personer delar inte ut rättigheter eller hemligheter till verkliga. Gå tillbaka till dig själv och försök igen.',
    en: 'People who are made up give no rights and no secrets to real ones. Go back to yourself and try again.',
  },
  'problem.wrong-origin.title': { sv: 'Anropet kom från fel plats', en: 'The request came from the wrong place' },
  'problem.wrong-origin.detail': {
    sv: 'Ändringar tas bara emot från den här webbplatsens egna sidor. Program använder en token.',
    en: 'Changes are only taken from this site’s own pages. Programs use a token.',
  },
  'problem.wrong-origin.because': {
    sv: 'Ändringar tas bara emot från den här webbplatsens egna sidor. Sidan står på {reason}, men anropet kom in som {here}. Är {reason} adressen som folk använder, så sätter den som driver installationen PUBLIC_URL till den, eller TRUST_PROXY om en proxy står framför, och startar om. Program använder en token.',
    en: 'Changes are only taken from this site’s own pages. The page stands at {reason}, but the request arrived as {here}. If {reason} is the address that people use, whoever runs the installation sets PUBLIC_URL to it, or TRUST_PROXY where a proxy stands in front, and starts again. Programs use a token.',
  },
  'problem.wrong-host.title': {
    sv: 'Stegvis känner inte till den här adressen',
    en: 'Stegvis does not know this address',
  },
  'problem.wrong-host.detail': {
    sv: 'Ändringar tas inte emot under den här adressen. Den som driver installationen anger adressen som folk använder i inställningen PUBLIC_URL och startar om.',
    en: 'Changes are not taken under this address. Whoever runs the installation sets PUBLIC_URL to the address that people use, and starts again.',
  },
  'problem.wrong-host.because': {
    sv: 'Ändringar tas inte emot under adressen {reason}. Den som driver installationen anger adressen som folk använder i inställningen PUBLIC_URL och startar om.',
    en: 'Changes are not taken under the address {reason}. Whoever runs the installation sets PUBLIC_URL to the address that people use, and starts again.',
  },
  'problem.wrong-set-up-code.title': { sv: 'Koden stämmer inte', en: 'The code is not right' },
  'problem.wrong-set-up-code.detail': {
    sv: 'Koden står i konsolen på maskinen där Stegvis startades, och i dess logg. En ny visas varje gång Stegvis startar. Från själva maskinen, under http://localhost, behövs ingen kod.',
    en: 'The code is shown on the console of the machine that Stegvis was started on, and in its log. A new one is shown each time Stegvis starts. From the machine itself, under http://localhost, no code is needed.',
  },
  'problem.sign-in-again.title': { sv: 'Visa att det är du', en: 'Show that it is you' },
  'problem.sign-in-again.detail': {
    sv: 'Det här ger rättigheter eller går inte att ta tillbaka. Skriv ditt lösenord igen, så kan du gå vidare.',
    en: 'This gives rights or cannot be taken back. Write your password again, and you can go on.',
  },
  'problem.password-to-choose.title': { sv: 'Välj ett eget lösenord först', en: 'Choose a password of your own first' },
  'problem.password-to-choose.detail': {
    sv: 'Någon annan valde lösenordet du loggade in med. Byt det, så kommer du vidare.',
    en: 'Somebody else chose the password that you signed in with. Change it, and you can go on.',
  },
  'problem.not-found.title': { sv: 'Det finns inte', en: 'There is no such thing' },
  'problem.not-found.detail': {
    sv: 'Adressen är fel, eller så finns det inte i din organisation.',
    en: 'The address is wrong, or there is no such thing in your organisation.',
  },
  'problem.method-not-allowed.title': {
    sv: 'Adressen tar inte emot det anropet',
    en: 'The address does not take that request',
  },
  'problem.method-not-allowed.detail': {
    sv: 'Se i API:ets beskrivning vilka metoder som adressen har.',
    en: 'See in the description of the API which methods the address has.',
  },
  'problem.not-acceptable.title': {
    sv: 'Svaret finns inte i den formen',
    en: 'The answer does not exist in that form',
  },
  'problem.not-acceptable.detail': {
    sv: 'Be om JSON, eller om CSV eller XLSX där det är en lista.',
    en: 'Ask for JSON, or for CSV or XLSX where it is a list.',
  },
  'problem.already-set-up.title': { sv: 'Installationen är redan klar', en: 'The installation is already set up' },
  'problem.already-set-up.detail': {
    sv: 'Logga in i stället, eller be om en inbjudan.',
    en: 'Sign in instead, or ask for an invitation.',
  },
  'problem.duplicate.title': { sv: 'Det finns redan', en: 'It already exists' },
  'problem.duplicate.detail': {
    sv: 'Något med samma namn, adress eller id finns redan i organisationen.',
    en: 'Something with the same name, address or id already exists in the organisation.',
  },
  'problem.conflict.title': { sv: 'Det går inte just nu', en: 'It cannot be done now' },
  'problem.conflict.detail': {
    sv: 'Läget har ändrats sedan du öppnade sidan. Läs in den igen.',
    en: 'Things have changed since you opened the page. Load it again.',
  },
  'problem.no-reminder.title': { sv: 'Ingen påminnelse skickades', en: 'No reminder was sent' },
  'problem.no-reminder.detail': {
    sv: 'Det finns ingen att påminna just nu.',
    en: 'There is nobody to remind right now.',
  },
  'problem.no-reminder.because': { sv: '{reason}', en: '{reason}' },
  'problem.still-in-use.title': { sv: 'Det används fortfarande', en: 'It is still in use' },
  'problem.still-in-use.detail': {
    sv: 'Något som pågår hänger ihop med det. Avsluta eller flytta det först.',
    en: 'Something under way depends on it. Finish or move that first.',
  },
  'problem.last-administrator.title': {
    sv: 'Den sista administratören behövs',
    en: 'The last administrator is needed',
  },
  'problem.last-administrator.detail': {
    sv: 'Ge rollen till någon annan först, annars kan ingen sköta organisationen.',
    en: 'Give the role to someone else first, or nobody can look after the organisation.',
  },
  'problem.import-cancelled.title': { sv: 'Inläsningen avbröts', en: 'The import was cancelled' },
  'problem.import-cancelled.detail': {
    sv: 'Inget har sparats. Läs in filen igen när du vill.',
    en: 'Nothing has been saved. Import the file again whenever you like.',
  },
  'problem.import-not-finished.title': { sv: 'Inläsningen är inte klar', en: 'The import has not finished' },
  'problem.import-not-finished.detail': {
    sv: 'Vänta tills den är klar. Sedan går den att ångra.',
    en: 'Wait until it has finished. Then it can be undone.',
  },
  'problem.import-undone.title': { sv: 'Inläsningen är redan ångrad', en: 'The import has been undone already' },
  'problem.import-undone.detail': {
    sv: 'En inläsning går att ångra en gång. Vill ni ha tillbaka raderna läser ni in filen igen.',
    en: 'An import can be undone once. If you want the rows back, import the file again.',
  },
  'problem.nothing-to-undo.title': { sv: 'Det finns inget att ångra', en: 'There is nothing to undo' },
  'problem.nothing-to-undo.detail': {
    sv: 'Inläsningen sparade inget, eller så är det mer än 30 dagar sedan.',
    en: 'The import saved nothing, or it was more than 30 days ago.',
  },
  'problem.idempotency-in-progress.title': {
    sv: 'Samma anrop pågår redan',
    en: 'The same request is already under way',
  },
  'problem.idempotency-in-progress.detail': {
    sv: 'Vänta någon sekund och skicka det igen, så får du det första svaret.',
    en: 'Wait a second and send it again, and you get the first answer.',
  },
  'problem.idempotency-key-reused.title': { sv: 'Nyckeln är redan använd', en: 'The key has been used' },
  'problem.idempotency-key-reused.detail': {
    sv: 'Samma Idempotency-Key har kommit med ett annat innehåll. Ta en ny nyckel för ett nytt anrop.',
    en: 'The same Idempotency-Key came with another body. Take a new key for a new request.',
  },
  'problem.token-expired.title': { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  'problem.token-expired.detail': {
    sv: 'Den är för gammal eller redan använd. Be den som bjöd in dig om en ny.',
    en: 'It is too old or has been used. Ask the one who invited you for a new one.',
  },
  'problem.another-person.title': {
    sv: 'Du är inloggad som någon annan nu',
    en: 'You are signed in as somebody else now',
  },
  'problem.another-person.detail': {
    sv: 'Någon har loggat in i en annan flik i den här webbläsaren. Inget har sparats här. Kopiera det du har skrivit och läs in sidan igen.',
    en: 'Somebody has signed in in another tab of this browser. Nothing was saved here. Copy what you have written and load the page again.',
  },
  'problem.reset-link-over.title': { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  'problem.reset-link-over.detail': {
    sv: 'En länk till ett nytt lösenord gäller i en timme, fungerar en gång, och bara den senaste. Be om en ny under ”Glömt lösenordet?”.',
    en: 'A link to a new password is valid for one hour, works once, and only the latest one. Ask for a new one under “Forgotten your password?”.',
  },
  'problem.address-link-over.title': { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  'problem.address-link-over.detail': {
    sv: 'En länk till en ny adress gäller i ett dygn, fungerar en gång, och bara den senaste. Byter du lösenord slutar den att gälla. Be om en ny under ditt konto.',
    en: 'A link to a new address is valid for 24 hours, works once, and only the latest one. It ends when you change your password. Ask for a new one under your account.',
  },
  'problem.other-person-needed.title': { sv: 'En annan person behövs', en: 'Another person is needed' },
  'problem.other-person-needed.detail': {
    sv: 'Den ena av er ska vara administratör och den andra ha rollen ledning. Den som föreslog kan inte godta själv.',
    en: 'One of you has to be an administrator and the other to hold the role of management. Whoever proposed it cannot agree alone.',
  },
  'problem.stale-version.title': { sv: 'Någon hann före', en: 'Someone was there first' },
  'problem.stale-version.detail': {
    sv: 'Det du ändrade har ändrats av någon annan sedan du läste det. Se vad som är nytt och gör om din ändring.',
    en: 'What you changed has been changed by someone else since you read it. See what is new and make your change again.',
  },
  'problem.version-missing.title': { sv: 'Versionen saknas', en: 'The version is missing' },
  'problem.version-missing.detail': {
    sv: 'Ändringen måste ange i If-Match vilken version den bygger på, så som den stod i ETag när du läste: If-Match: "7".',
    en: 'The change must name in If-Match which version it builds on, as ETag told it when you read: If-Match: "7".',
  },
  'problem.version-missing.because': {
    sv: 'If-Match: {reason} skulle skriva över vad som än står där. Ange versionen som ändringen bygger på, så som den stod i ETag när du läste: If-Match: "7".',
    en: 'If-Match: {reason} would write over whatever is there. Name the version that the change builds on, as ETag told it when you read: If-Match: "7".',
  },
  'problem.payload-too-large.title': { sv: 'Det är för stort', en: 'It is too large' },
  'problem.payload-too-large.detail': {
    sv: 'Filer får vara högst 50 MB och annat innehåll högst 1 MB.',
    en: 'Files may be at most 50 MB and other content at most 1 MB.',
  },
  'problem.unsupported-media-type.title': { sv: 'Innehållet har fel typ', en: 'The content is of the wrong type' },
  'problem.unsupported-media-type.detail': {
    sv: 'Skicka JSON, eller en fil av den typ som adressen tar emot.',
    en: 'Send JSON, or a file of a type that the address takes.',
  },
  'problem.unprocessable.title': { sv: 'Det går inte att utföra', en: 'It cannot be carried out' },
  'problem.unprocessable.detail': {
    sv: 'Innehållet är rätt ifyllt men går inte att använda så. Se vad som är utpekat.',
    en: 'The content is filled in rightly but cannot be used so. See what is pointed out.',
  },
  'problem.unknown-reference.title': { sv: 'Något som nämns finns inte', en: 'Something that is named does not exist' },
  'problem.unknown-reference.detail': {
    sv: 'En person, datamängd, omgång eller version som anges finns inte i organisationen.',
    en: 'A person, dataset, round or version that is named does not exist in the organisation.',
  },
  'problem.invalid-file.title': { sv: 'Filen går inte att läsa', en: 'The file cannot be read' },
  'problem.invalid-file.detail': {
    sv: 'Den ska vara en CSV- eller XLSX-fil med en rad av rubriker.',
    en: 'It must be a CSV or XLSX file with a row of headings.',
  },
  'problem.import-rejected.title': { sv: 'Inget kunde importeras', en: 'Nothing could be imported' },
  'problem.import-rejected.detail': {
    sv: 'Alla rader har fel. Rätta dem i filen och försök igen.',
    en: 'Every row has errors. Mend them in the file and try again.',
  },
  'problem.too-many-requests.title': { sv: 'För många försök', en: 'Too many attempts' },
  'problem.too-many-requests.detail': { sv: 'Vänta en stund och försök igen.', en: 'Wait a while and try again.' },
  'problem.too-many-mails.title': { sv: 'Inget mer mejl går ut just nu', en: 'No more mail goes out right now' },
  'problem.too-many-mails.detail': {
    sv: '{whose, select, address {Till den personen har det gått så många mejl som får gå på en gång.} person {Du har skickat så många mejl som en person får skicka på ett dygn.} other {Organisationen har skickat så många mejl som får gå på ett dygn.}} Försök igen om {unit, select, hours {{hours, plural, one {# timme} other {# timmar}}} other {{minutes, plural, one {# minut} other {# minuter}}}}.',
    en: '{whose, select, address {That person has been sent as many mails as may go at once.} person {You have sent as many mails as one person may send in a day.} other {The organisation has sent as many mails as may go in a day.}} Try again in {unit, select, hours {{hours, plural, one {# hour} other {# hours}}} other {{minutes, plural, one {# minute} other {# minutes}}}}.',
  },
  'problem.internal.title': { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
  'problem.internal.detail': {
    sv: 'Försök igen. Hjälper det inte, lämna numret nedan till den som sköter installationen.',
    en: 'Try again. If it does not help, give the number below to whoever runs the installation.',
  },
  'problem.unavailable.title': {
    sv: 'Tjänsten är inte tillgänglig just nu',
    en: 'The service is not available right now',
  },
  'problem.unavailable.detail': {
    sv: 'Den är oftast tillbaka inom en minut. Det du skrev har inte sparats än.',
    en: 'It is usually back within a minute. What you wrote has not been saved yet.',
  },
  'problem.storage-full.title': { sv: 'Det finns inget utrymme kvar', en: 'There is no space left' },
  'problem.storage-full.detail': {
    sv: 'Inget har sparats. Säg till den som sköter installationen att lagringen är full.',
    en: 'Nothing was saved. Tell whoever runs the installation that the storage is full.',
  },
});

/** Errors of a single field. */
export const fieldTexts = texts({
  'field.required': { sv: 'Fyll i det här fältet.', en: 'Fill in this field.' },
  'field.invalid': { sv: 'Värdet går inte att använda.', en: 'The value cannot be used.' },
  'field.unknown-field': { sv: 'Fältet finns inte.', en: 'There is no such field.' },
  'field.invalid-type': { sv: 'Värdet har fel typ.', en: 'The value is of the wrong type.' },
  'field.too-short': {
    sv: 'Skriv minst {minimum, plural, one {# tecken} other {# tecken}}.',
    en: 'Write at least {minimum, plural, one {# character} other {# characters}}.',
  },
  'field.too-long': {
    sv: 'Skriv högst {maximum, plural, one {# tecken} other {# tecken}}.',
    en: 'Write at most {maximum, plural, one {# character} other {# characters}}.',
  },
  'field.too-small': { sv: 'Talet ska vara minst {minimum}.', en: 'The number must be at least {minimum}.' },
  'field.too-big': { sv: 'Talet får vara högst {maximum}.', en: 'The number may be at most {maximum}.' },
  'field.too-large': { sv: 'Talet får vara högst {maximum}.', en: 'The number may be at most {maximum}.' },
  'field.too-few': { sv: 'Ange minst {minimum}.', en: 'Give at least {minimum}.' },
  'field.too-many': { sv: 'Ange högst {maximum}.', en: 'Give at most {maximum}.' },
  'field.too-deep': { sv: 'Innehållet är nästlat i för många nivåer.', en: 'The content is nested too deeply.' },
  'field.not-an-integer': { sv: 'Ange ett heltal.', en: 'Give a whole number.' },
  'field.invalid-email': {
    sv: 'Skriv en e-postadress, till exempel anna.ek@kommun.example.',
    en: 'Write an email address, such as anna.ek@municipality.example.',
  },
  'field.invalid-date': { sv: 'Skriv ett datum som ÅÅÅÅ-MM-DD.', en: 'Write a date as YYYY-MM-DD.' },
  'field.invalid-instant': { sv: 'Skriv tidpunkten enligt RFC 3339 i UTC.', en: 'Write the time by RFC 3339 in UTC.' },
  'field.invalid-time': { sv: 'Skriv tidpunkten enligt RFC 3339 i UTC.', en: 'Write the time by RFC 3339 in UTC.' },
  'field.invalid-id': { sv: 'Det är inget giltigt id.', en: 'That is not a valid id.' },
  'field.invalid-url': {
    sv: 'Skriv en hel webbadress som börjar med https:// eller http://.',
    en: 'Write a whole web address that begins with https:// or http://.',
  },
  'field.link-with-password': {
    sv: 'Skriv adressen utan namn och lösenord före @.',
    en: 'Write the address without a name and a password before the @.',
  },
  'field.invalid-format': { sv: 'Värdet har inte rätt form.', en: 'The value does not have the right form.' },
  'field.invalid-version': {
    sv: '{given} är ingen version. Ange den så som den stod i ETag när du läste: If-Match: "7".',
    en: '{given} is no version. Name it as ETag told it when you read: If-Match: "7".',
  },
  'field.invalid-organisation-number': {
    sv: 'Skriv organisationsnumret med tio siffror.',
    en: 'Write the organisation number with ten digits.',
  },
  'field.control-character': {
    sv: 'Texten innehåller tecken som inte går att visa. Skriv om den.',
    en: 'The text holds characters that cannot be shown. Write it again.',
  },
  'field.nothing-visible': {
    sv: 'Det du skrev syns inte: texten består bara av osynliga tecken. Skriv den igen.',
    en: 'What you wrote cannot be seen: the text holds only invisible characters. Write it again.',
  },
  'field.not-an-option': { sv: 'Välj ett av alternativen.', en: 'Choose one of the options.' },
  'field.invalid-json': { sv: 'Innehållet är inte giltig JSON.', en: 'The content is not valid JSON.' },
  'field.wrong-password': { sv: 'Lösenordet stämmer inte.', en: 'The password is not right.' },
  'field.same-password': {
    sv: 'Det är lösenordet du har nu. Välj ett annat.',
    en: 'That is the password you have now. Choose another one.',
  },
  'field.common-password': {
    sv: 'Många har det lösenordet, eller något som liknar det, så det är lätt att gissa. Sätt ihop fyra ord som inte hör ihop.',
    en: 'Many people have that password, or one like it, so it is easy to guess. Put together four words that do not belong together.',
  },
  'field.password-of-known-words': {
    sv: 'Den som känner dig eller organisationen gissar på ”{word}”. Låt resten av lösenordet vara längre, till exempel fyra ord som inte hör ihop.',
    en: 'Whoever knows you or the organisation will try “{word}”. Let the rest of the password be longer, such as four words that do not belong together.',
  },
  'field.from-after-to': {
    sv: 'Till-datumet ligger före från-datumet.',
    en: 'The end date lies before the start date.',
  },
  'field.before-start': { sv: 'Datumet ligger före starten.', en: 'The date lies before the start.' },
  'field.too-early': { sv: 'Datumet ligger för tidigt.', en: 'The date is too early.' },
  'field.in-the-past': { sv: 'Datumet har redan passerat.', en: 'The date has passed.' },
  'field.already-used': { sv: 'Värdet används redan.', en: 'The value is already used.' },
  'field.link-in-name': { sv: 'Ett namn får inte innehålla en webbadress.', en: 'A name may not hold a web address.' },
  'field.duplicate': { sv: 'Värdet finns mer än en gång.', en: 'The value occurs more than once.' },
  'field.empty-file': {
    sv: 'Filen är tom. Kontrollera att den är färdigsparad, eller välj en annan.',
    en: 'The file is empty. Check that it was saved completely, or choose another one.',
  },
  'field.incomplete-file': {
    sv: 'Filen kom inte fram hel. Skicka den igen.',
    en: 'The file did not arrive whole. Send it again.',
  },
  'field.content-mismatch': {
    sv: 'Filen heter .{extension} men innehåller något annat. Spara den i rätt format, eller ge den rätt filändelse.',
    en: 'The file is called .{extension} but holds something else. Save it in the right format, or give it the right extension.',
  },
  'field.program': {
    sv: 'Filen är ett program. Program tas inte emot som underlag.',
    en: 'The file is a program. Programs are not taken as evidence.',
  },
  'field.undrawable': {
    sv: 'Bilden går inte att rita. Spara den som en enklare SVG, eller som PNG.',
    en: 'The picture cannot be drawn. Save it as a simpler SVG, or as a PNG.',
  },
  'field.picture-too-large': {
    sv: 'Bilden har för många bildpunkter. Den får vara högst {maximum} på varje sida.',
    en: 'The picture has too many pixels. It may have at most {maximum} on each side.',
  },
  'field.no-such-evidence': {
    sv: 'Underlaget är borttaget och kan inte få en ny version. Lägg till det som ett nytt underlag.',
    en: 'The evidence is removed and cannot get a new version. Add it as new evidence.',
  },
  'field.has-left': {
    sv: 'Personen har slutat. Välj någon annan, eller låt personen komma tillbaka först.',
    en: 'The person has left. Choose somebody else, or let the person come back first.',
  },
  'field.leaves-before': {
    sv: 'Personens sista dag är innan rollen skulle börja. Välj någon annan eller en tidigare dag.',
    en: 'The last day of the person is before the role would begin. Choose somebody else or an earlier day.',
  },
  'field.no-such-person': {
    sv: 'Personen finns inte i organisationen.',
    en: 'There is no such person in the organisation.',
  },
  'field.no-such-dataset': {
    sv: 'Datamängden finns inte i organisationen.',
    en: 'There is no such dataset in the organisation.',
  },
  'field.no-such-round': {
    sv: 'Omgången finns inte i organisationen.',
    en: 'There is no such round in the organisation.',
  },
  'field.unknown-reference': {
    sv: 'Det som anges finns inte i organisationen.',
    en: 'What is named does not exist in the organisation.',
  },
  'field.day-over': { sv: 'Dagen har redan varit.', en: 'That day is over.' },
  'field.same-person': { sv: 'Välj någon annan än personen själv.', en: 'Choose someone other than the person.' },
  'field.same-address': { sv: 'Det är redan din adress.', en: 'That is your address already.' },
  'field.own-address': {
    sv: 'Din egen adress byter du under ditt konto, med lösenordet.',
    en: 'You change your own address under your account, with the password.',
  },
  'field.one-of': { sv: 'Ange det ena eller det andra, inte båda.', en: 'Give one or the other, not both.' },
});
