import { texts } from '../texts.js';

/** Recorded events other than the tasks' own. Parameters: `person` who did it, `subject` what it was done to. */
export const historyTexts = texts({
  'audit.other': { sv: '{person}: {subject}', en: '{person}: {subject}' },
  'audit.organisation.created': {
    sv: '{person} lade upp organisationen {subject}',
    en: '{person} set up the organisation {subject}',
  },
  'audit.organisation.four-eyes-off': {
    sv: '{person} stängde av kravet på två personer vid godkännande',
    en: '{person} switched off the demand for two persons at approval',
  },
  'audit.organisation.four-eyes-on': {
    sv: '{person} slog på kravet på två personer vid godkännande',
    en: '{person} switched on the demand for two persons at approval',
  },
  'audit.mail.held': { sv: '{person} pausade utskicken av mejl', en: '{person} held the mail' },
  'audit.mail.released': { sv: '{person} släppte på utskicken av mejl', en: '{person} released the mail' },
  'audit.mail.all-held': {
    sv: '{person} pausade utskicken av mejl för hela installationen',
    en: '{person} held the mail of the whole installation',
  },
  'audit.mail.all-released': {
    sv: '{person} släppte på utskicken av mejl för hela installationen',
    en: '{person} released the mail of the whole installation',
  },
  'audit.mail.sent-again': {
    sv: '{person} lät ett mejl till {subject} skickas igen',
    en: '{person} had a mail to {subject} sent again',
  },
  'audit.organisation.four-eyes-proposed': {
    sv: '{person} föreslog att kravet på två personer vid godkännande stängs av',
    en: '{person} proposed to switch off the demand for two persons at approval',
  },
  'audit.organisation.four-eyes-kept': {
    sv: '{person} behöll kravet på två personer vid godkännande',
    en: '{person} kept the demand for two persons at approval',
  },
  'audit.person.created': { sv: '{person} lade till {subject}', en: '{person} added {subject}' },
  'audit.person.invited': { sv: '{person} bjöd in {subject}', en: '{person} invited {subject}' },
  'audit.person.stays': {
    sv: '{person} tog tillbaka att {subject} slutar',
    en: '{person} took back that {subject} leaves',
  },
  'audit.person.returned': {
    sv: '{person} lät {subject}, som hade slutat, komma tillbaka',
    en: '{person} let {subject}, who had left, come back',
  },
  'return.role.some': { sv: 'En roll', en: 'A role' },
  'return.role.ended': {
    sv: '{role}: någon har avslutat rollen sedan dess.',
    en: '{role}: somebody has ended the role since then.',
  },
  'return.role.over': { sv: '{role}: tiden för rollen är slut.', en: '{role}: the time of the role is over.' },
  'return.role.beyond': {
    sv: '{role}: rollen ges av andra än du.',
    en: '{role}: the role is given by others than you.',
  },
  'return.toDos': {
    sv: '{count, plural, one {En sak att göra har flyttats vidare eller är klar.} other {# saker att göra har flyttats vidare eller är klara.}}',
    en: '{count, plural, one {One thing to do has moved on or is done.} other {# things to do have moved on or are done.}}',
  },
  'return.tasks': {
    sv: '{count, plural, one {# uppgift har gått vidare eller är klar.} other {# uppgifter har gått vidare eller är klara.}}',
    en: '{count, plural, one {# task has moved on or is done.} other {# tasks have moved on or are done.}}',
  },
  'audit.person.joined': { sv: '{subject} tackade ja till inbjudan', en: '{subject} accepted the invitation' },
  'audit.person.password-reset': {
    sv: '{subject} valde ett nytt lösenord med en länk från ett mejl',
    en: '{subject} chose a new password through a link in a mail',
  },
  'audit.person.address-asked': {
    sv: '{subject} bad om en ny adress för sitt konto',
    en: '{subject} asked for a new address for their account',
  },
  'audit.person.address-withdrawn': { sv: '{subject} behöll sin adress', en: '{subject} kept their address' },
  'audit.person.address-changed': {
    sv: '{subject} bekräftade en ny adress för sitt konto',
    en: '{subject} confirmed a new address for their account',
  },
  'audit.person.address-proposed': {
    sv: '{person} föreslog en ny adress för {subject}',
    en: '{person} proposed a new address for {subject}',
  },
  'audit.person.address-proposal-withdrawn': {
    sv: '{person} tog tillbaka förslaget om en ny adress för {subject}',
    en: '{person} took back the proposal of a new address for {subject}',
  },
  'audit.person.address-declined': {
    sv: '{subject} avböjde en föreslagen adress',
    en: '{subject} declined a proposed address',
  },
  'audit.mail.link-opened': {
    sv: '{person} öppnade länken i ett mejl till {subject} ur den inbyggda brevlådan',
    en: '{person} opened the link of a mail to {subject} from the built-in mailbox',
  },
  'audit.person.way-back': {
    sv: 'Den som sköter installationen skapade en länk till ett nytt lösenord för {subject}',
    en: 'Whoever runs the installation made a link to a new password for {subject}',
  },
  'audit.person.password-changed': { sv: '{subject} bytte sitt lösenord', en: '{subject} changed their password' },
  'audit.person.authenticator-added': {
    sv: '{subject} lade till en autentiseringsapp för sin inloggning',
    en: '{subject} added an authenticator app to their sign-in',
  },
  'audit.person.passkey-added': {
    sv: '{subject} lade till en passkey för sin inloggning',
    en: '{subject} added a passkey to their sign-in',
  },
  'audit.person.authenticator-removed': {
    sv: '{subject} tog bort en autentiseringsapp från sin inloggning',
    en: '{subject} removed an authenticator app from their sign-in',
  },
  'audit.person.passkey-removed': {
    sv: '{subject} tog bort en passkey från sin inloggning',
    en: '{subject} removed a passkey from their sign-in',
  },
  'audit.person.recovery-codes-renewed': {
    sv: '{subject} skapade nya reservkoder',
    en: '{subject} made new recovery codes',
  },
  'audit.person.recovery-code-used': {
    sv: '{subject} loggade in med en reservkod',
    en: '{subject} signed in with a recovery code',
  },
  'audit.person.factors-reset': {
    sv: '{person} nollställde det andra inloggningssteget för {subject}',
    en: '{person} reset the second step of signing in of {subject}',
  },
  'audit.person.out-of-office': {
    sv: '{person} registrerade frånvaro för {subject}',
    en: '{person} recorded that {subject} is out of office',
  },
  'audit.person.out-of-office.changed': {
    sv: '{person} ändrade frånvaron för {subject}',
    en: '{person} changed when {subject} is out of office',
  },
  'audit.person.out-of-office.ended': {
    sv: '{person} tog bort frånvaron för {subject}',
    en: '{person} took back that {subject} is out of office',
  },
  'audit.role.ended': {
    sv: '{person} tog bort rollen {role} från {subject}',
    en: '{person} took the role of {role} from {subject}',
  },
  'audit.record.erased': {
    sv: 'Text i en händelse raderades ur historiken',
    en: 'Text of an event was erased from the record',
  },
  'audit.erased': { sv: '(raderat)', en: '(erased)' },
  'audit.demo.seen-as': {
    sv: '{person} ser demot som {subject} från och med nu',
    en: '{person} sees the demo as {subject} from now on',
  },
  'audit.demo.left': { sv: '{person} ser demot som sig själv igen', en: '{person} sees the demo as themselves again' },
  'audit.session.signed-in': { sv: '{person} loggade in', en: '{person} signed in' },
  'audit.session.signed-out': { sv: '{person} loggade ut', en: '{person} signed out' },
  'audit.session.ended': {
    sv: '{person} avslutade inloggningar för {subject}',
    en: '{person} ended sign-ins of {subject}',
  },
  'audit.token.created': { sv: '{person} skapade nyckeln {subject}', en: '{person} made the token {subject}' },
  'audit.token.revoked': { sv: '{person} återkallade nyckeln {subject}', en: '{person} revoked the token {subject}' },
  'audit.guide.tailored': {
    sv: '{person} anpassade guiden, version {subject}',
    en: '{person} tailored the guide, version {subject}',
  },
  'audit.dataset.created': {
    sv: '{person} lade till datamängden {subject}',
    en: '{person} added the dataset {subject}',
  },
  'audit.dataset.updated': {
    sv: '{person} ändrade datamängden {subject}',
    en: '{person} changed the dataset {subject}',
  },
  'audit.dataset.archived': {
    sv: '{person} arkiverade datamängden {subject}',
    en: '{person} archived the dataset {subject}',
  },
  'audit.dataset.restored': {
    sv: '{person} tog fram datamängden {subject} igen',
    en: '{person} brought back the dataset {subject}',
  },
  'audit.dataset.imported': { sv: '{person} importerade {subject}', en: '{person} imported {subject}' },
  'audit.dataset.import-undone': {
    sv: '{person} ångrade inläsningen av {subject}',
    en: '{person} undid the import of {subject}',
  },
  'audit.dataset.removed': {
    sv: '{person} tog bort datamängden {subject} genom att ångra en inläsning',
    en: '{person} removed the dataset {subject} by undoing an import',
  },
  'audit.dataset.put-back': {
    sv: '{person} ändrade tillbaka datamängden {subject} genom att ångra en inläsning',
    en: '{person} changed the dataset {subject} back by undoing an import',
  },
  'audit.round.created': { sv: '{person} planerade omgången {subject}', en: '{person} planned the round {subject}' },
  'audit.round.updated': { sv: '{person} ändrade omgången {subject}', en: '{person} changed the round {subject}' },
  'audit.round.started': { sv: '{person} startade omgången {subject}', en: '{person} started the round {subject}' },
  'audit.round.completed': { sv: 'Omgången {subject} avslutades', en: 'The round {subject} was completed' },
  'audit.round.reopened': { sv: 'Omgången {subject} pågår igen', en: 'The round {subject} is running again' },
  'audit.round.archived': { sv: '{person} arkiverade omgången {subject}', en: '{person} archived the round {subject}' },
  'audit.round.upgraded': {
    sv: '{person} flyttade omgången {subject} till en ny version av guiden',
    en: '{person} moved the round {subject} to a new version of the guide',
  },
  'audit.round.dataset-added': {
    sv: '{person} valde {subject} till omgången',
    en: '{person} chose {subject} for the round',
  },
  'audit.round.dataset-removed': {
    sv: '{person} tog bort {subject} ur omgången',
    en: '{person} took {subject} out of the round',
  },
  'audit.round.dataset-refused': {
    sv: '{subject} lämnade omgången, eftersom den inte får publiceras',
    en: '{subject} left the round, since it may not be published',
  },
  'audit.task.commented': { sv: '{person} kommenterade en uppgift', en: '{person} commented on a task' },
  'audit.task.evidence-added': {
    sv: '{person} lade till underlag i en uppgift',
    en: '{person} added evidence to a task',
  },
  'audit.task.evidence-replaced': {
    sv: '{person} lade till en ny version av ett underlag i en uppgift',
    en: '{person} added a new version of evidence to a task',
  },
  'audit.task.evidence-removed': {
    sv: '{person} tog bort ett underlag från en uppgift',
    en: '{person} removed evidence from a task',
  },
  'audit.task.evidence-restored': {
    sv: '{person} lade tillbaka ett underlag i en uppgift',
    en: '{person} put evidence back in a task',
  },
  'audit.at': { sv: '{sentence} ({place})', en: '{sentence} ({place})' },
  'audit.reason': { sv: '{sentence}. Anledning: {reason}', en: '{sentence}. Reason: {reason}' },
  'audit.change.became': { sv: '{label}: {before} blev {after}', en: '{label}: {before} became {after}' },
  'audit.change.filled': { sv: '{label}: {after} (tomt förut)', en: '{label}: {after} (empty before)' },
  'audit.change.emptied': { sv: '{label}: tomt (förut {before})', en: '{label}: empty ({before} before)' },
  'audit.change.only': { sv: '{label}: {after}', en: '{label}: {after}' },
  'audit.change.answer': { sv: 'Svar', en: 'Answer' },
  'audit.change.due-on': { sv: 'Klart senast', en: 'Due' },
  'audit.change.changed': { sv: 'ändrad', en: 'changed' },
  'audit.change.somebody': { sv: 'någon som inte finns kvar', en: 'somebody who is no longer here' },
  'audit.change.standard-colour': { sv: 'produktens egen', en: "the product's own" },
  'audit.field.other': { sv: 'Uppgift', en: 'Detail' },
  'audit.field.awayFrom': { sv: 'Frånvaro från och med', en: 'Away from' },
  'audit.field.awayTo': { sv: 'Frånvaro till och med', en: 'Away until' },
  'audit.field.proposedEmail': { sv: 'Föreslagen adress', en: 'Proposed address' },
  'audit.field.substituteId': { sv: 'Ersättare', en: 'Substitute' },
  'audit.field.handOverTo': { sv: 'Tar över', en: 'Takes over' },
  'audit.field.logo': { sv: 'Logotyp', en: 'Logo' },
  'audit.field.accentColour': { sv: 'Färg', en: 'Colour' },
  'audit.field.organisation.contactEmail': { sv: 'Kontaktadress', en: 'Contact address' },
  'audit.field.organisation.closedDays': { sv: 'Egna stängda dagar', en: 'Own closed days' },
  'audit.system': { sv: 'Stegvis', en: 'Stegvis' },
  'audit.organisation.changed': {
    sv: '{person} ändrade inställningar för {subject}',
    en: '{person} changed settings of {subject}',
  },
  'audit.person.changed': {
    sv: '{person} ändrade uppgifter om {subject}',
    en: '{person} changed the details of {subject}',
  },
  'audit.person.left': {
    sv: '{person} registrerade att {subject} slutar',
    en: '{person} recorded that {subject} leaves',
  },
  'audit.role.taken': {
    sv: '{person} tog själv rollen {role}, eftersom ingen annan kunde ge den',
    en: '{person} took the role of {role} themselves, since nobody else could give it',
  },
  'audit.role.granted': {
    sv: '{person} gav {subject} rollen {role}',
    en: '{person} gave {subject} the role of {role}',
  },
  'audit.task.created': { sv: 'En uppgift skapades', en: 'A task was created' },
  'audit.task.became-ready': { sv: 'En uppgift kan påbörjas', en: 'A task can be started' },
  'audit.task.became-waiting': {
    sv: 'En uppgift väntar på ett tidigare steg igen',
    en: 'A task waits for an earlier step again',
  },
  'audit.task.started': { sv: '{person} började med en uppgift', en: '{person} started a task' },
  'audit.task.answered': {
    sv: '{person} svarade på en fråga i en uppgift',
    en: '{person} answered a question of a task',
  },
  'audit.task.role-granted': {
    sv: '{person} gav någon rollen {role} i en uppgift',
    en: '{person} gave someone the role of {role} in a task',
  },
  'audit.task.role-ended': {
    sv: '{person} tog bort rollen {role} från någon i en uppgift',
    en: '{person} took the role of {role} from someone in a task',
  },
  'audit.task.blocked': {
    sv: '{person} anmälde ett problem med en uppgift',
    en: '{person} reported a problem with a task',
  },
  'audit.task.unblocked': {
    sv: '{person} meddelade att ett problem är löst',
    en: '{person} said that a problem is solved',
  },
  'audit.task.submitted': {
    sv: '{person} skickade in en uppgift för granskning',
    en: '{person} submitted a task for review',
  },
  'audit.task.approved': { sv: '{person} godkände en uppgift', en: '{person} approved a task' },
  'audit.task.returned': { sv: '{person} lämnade tillbaka en uppgift', en: '{person} returned a task' },
  'audit.task.completed': { sv: '{person} markerade en uppgift som klar', en: '{person} marked a task as done' },
  'audit.task.reopened': { sv: '{person} öppnade en uppgift igen', en: '{person} reopened a task' },
  'audit.task.marked-not-applicable': {
    sv: '{person} markerade en uppgift som inte aktuell',
    en: '{person} marked a task as not applicable',
  },
  'audit.task.assigned': { sv: '{person} gav en uppgift till någon', en: '{person} assigned a task' },
  'audit.task.rescheduled': { sv: '{person} ändrade datum för en uppgift', en: '{person} changed the date of a task' },
  'audit.task.reminded': { sv: '{person} påminde om en uppgift', en: '{person} reminded of a task' },
  'audit.task.opened-early': { sv: '{person} öppnade en uppgift i förväg', en: '{person} opened a task early' },
  'audit.task.cancelled': { sv: '{person} strök en uppgift', en: '{person} cancelled a task' },
  'audit.task.restored': { sv: 'En uppgift är tillbaka i omgången', en: 'A task is back in the round' },
  'audit.task.guide-upgraded': {
    sv: 'En uppgift flyttades till en ny version av guiden',
    en: 'A task moved to a new version of the guide',
  },
  'audit.mail.sent': { sv: 'Mejl skickades till {subject}', en: 'A mail was sent to {subject}' },
  'audit.mail.failed': { sv: 'Mejl till {subject} kom inte fram', en: 'A mail to {subject} did not arrive' },

  'notice-kind.invitation': { sv: 'Inbjudan', en: 'Invitation' },
  'notice-kind.password-reset': { sv: 'Länk till nytt lösenord', en: 'Link to a new password' },
  'notice-kind.password-changed': { sv: 'Lösenordet är ändrat', en: 'Password changed' },
  'notice-kind.address-confirm': { sv: 'Länk till en ny adress', en: 'Link to a new address' },
  'notice-kind.address-asked': { sv: 'Någon vill byta adress', en: 'Somebody wants to change the address' },
  'notice-kind.address-changed': { sv: 'Adressen är ändrad', en: 'Address changed' },
  'notice-kind.address-taken': { sv: 'Någon ville ha adressen', en: 'Somebody wanted the address' },
  'notice-kind.address-proposed': { sv: 'Föreslagen adress', en: 'Proposed address' },
  'notice-kind.address-moved': { sv: 'Adressen är ändrad', en: 'Address changed' },
  'notice-kind.four-eyes': { sv: 'Kravet på två personer', en: 'The demand for two persons' },
  'notice-kind.access-ended': { sv: 'Utloggad eller nyckel återkallad', en: 'Signed out or token revoked' },
  'notice-kind.factors-changed': { sv: 'Inloggningen är ändrad', en: 'Sign-in changed' },
  'notice-kind.assigned': { sv: 'Uppgifter till dig', en: 'Tasks for you' },
  'notice-kind.returned': { sv: 'Återlämnad', en: 'Returned' },
  'notice-kind.review': { sv: 'Väntar på granskning', en: 'Waiting for review' },
  'notice-kind.reminder': { sv: 'Påminnelse', en: 'Reminder' },
  'notice-kind.mention': { sv: 'Nämnd i ett samtal', en: 'Mentioned in a conversation' },
  'notice-kind.to-do': { sv: 'Att göra', en: 'To do' },
  'notice-kind.role-ended': { sv: 'Roll som har upphört', en: 'Role that has ended' },
  'notice-kind.test': { sv: 'Provmejl', en: 'Test mail' },
  'notice-state.planned': { sv: 'Planerat', en: 'Planned' },
  'notice-state.sent': { sv: 'Skickat', en: 'Sent' },
  'notice-state.failed': { sv: 'Kom inte fram', en: 'Failed' },
  'notice-state.suppressed': { sv: 'Skickades inte', en: 'Not sent' },
  'audit.dataset.commented': {
    sv: '{person} kommenterade datamängden {subject}',
    en: '{person} commented on the dataset {subject}',
  },
  'audit.comment.edited': { sv: '{person} ändrade en kommentar', en: '{person} edited a comment' },
  'audit.comment.deleted': { sv: '{person} tog bort en kommentar', en: '{person} deleted a comment' },
  'audit.comment.restored': { sv: '{person} lade tillbaka en kommentar', en: '{person} brought a comment back' },
  'audit.comment.resolved': { sv: '{person} avslutade ett samtal', en: '{person} settled a conversation' },
  'audit.comment.reopened': { sv: '{person} öppnade ett samtal igen', en: '{person} reopened a conversation' },
  'audit.comment.to-do-given': {
    sv: '{person} gjorde en kommentar till något att göra',
    en: '{person} made a comment something to do',
  },
  'audit.comment.to-do-dropped': {
    sv: '{person} gjorde en kommentar till en vanlig kommentar igen',
    en: '{person} made something to do a plain comment again',
  },
  'audit.comment.to-do-resolved': {
    sv: '{person} markerade något att göra som klart',
    en: '{person} marked something to do as done',
  },
  'audit.comment.to-do-reopened': {
    sv: '{person} öppnade något att göra igen',
    en: '{person} reopened something to do',
  },
  'audit.view.created': { sv: '{person} sparade vyn {subject}', en: '{person} saved the view {subject}' },
  'audit.view.changed': { sv: '{person} ändrade vyn {subject}', en: '{person} changed the view {subject}' },
  'audit.view.deleted': { sv: '{person} tog bort vyn {subject}', en: '{person} deleted the view {subject}' },
  'notice-reason.left': { sv: 'Personen har slutat.', en: 'The person has left.' },
  'notice-reason.finished': {
    sv: 'Det som mejlet gällde var redan klart eller hade gått vidare till någon annan.',
    en: 'What the mail was about was done already, or had passed on to someone else.',
  },
  'notice-reason.expired': { sv: 'Inbjudan hade slutat gälla.', en: 'The invitation had expired.' },
  'notice-reason.accepted': { sv: 'Inbjudan var redan besvarad.', en: 'The invitation had been accepted already.' },
  'notice-reason.gone': {
    sv: 'Det som mejlet gällde finns inte kvar.',
    en: 'What the mail was about is not there any more.',
  },
  'notice-reason.demo': {
    sv: 'Demokommunens personer är påhittade, så inget mejl lämnar den.',
    en: 'The people of the demo are made up, so no mail leaves it.',
  },
  'notice-reason.replaced': {
    sv: 'Ett nyare mejl om samma sak kom i stället.',
    en: 'A newer mail about the same came instead.',
  },
  'notice-reason.crashed': {
    sv: 'Utskicket avbröts gång på gång och försöks inte igen av sig självt.',
    en: 'The sending broke off again and again, and is not tried any more by itself.',
  },
  'notice-reason.held': {
    sv: 'Utskicken är pausade. Mejlet går ut när någon släpper på dem.',
    en: 'Mail is being held. It goes out when somebody releases it.',
  },
  'notice-reason.slowed': {
    sv: 'Personen har fått många mejl den senaste timmen. Det här väntar lite och slås ihop med det som tillkommer.',
    en: 'The person has had many mails within the last hour. This one waits a little and is put together with what comes meanwhile.',
  },
  'notice-reason.database': {
    sv: 'Databasen var borta ett ögonblick. Mejlet går ut strax.',
    en: 'The database was away for a moment. The mail goes out shortly.',
  },
  'notice-reason.no-address': { sv: 'Adressen är ingen mejladress.', en: 'The address is no mail address.' },
  'notice-reason.not-composed': {
    sv: 'Mejlet kunde inte skrivas. Det är ett fel i Stegvis, och det står i serverns logg.',
    en: 'The mail could not be composed. This is a fault in Stegvis, and it stands in the log of the server.',
  },
  'notice-reason.refused': {
    sv: 'Mejlet gick inte fram. Servern svarade: {answer}',
    en: 'The mail did not arrive. The server said: {answer}',
  },
  'notice-reason.put-off': {
    sv: 'Ett nytt försök görs. Servern svarade: {answer}',
    en: 'It is tried again. The server said: {answer}',
  },
});
