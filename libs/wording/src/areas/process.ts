import { texts } from '../texts.js';

/** Commands and the sentences of a task's history. */
export const processTexts = texts({
  'attention.dont-know': {
    sv: 'Någon vet inte svaret på en fråga',
    en: 'Somebody does not know the answer to a question',
  },
  'attention.dont-know.question': { sv: 'Vet inte svaret: {question}', en: 'Does not know the answer: {question}' },
  'command.undone': { sv: 'Ångrat', en: 'Undone' },
  'command.start': { sv: 'Börja', en: 'Start' },
  'command.answer': { sv: 'Spara svar', en: 'Save answers' },
  'command.block': { sv: 'Anmäl ett problem', en: 'Report a problem' },
  'command.unblock': { sv: 'Problemet är löst', en: 'The problem is solved' },
  'command.submit': { sv: 'Skicka för granskning', en: 'Submit for review' },
  'command.approve': { sv: 'Godkänn', en: 'Approve' },
  'command.return': { sv: 'Lämna tillbaka', en: 'Return' },
  'command.complete': { sv: 'Markera som klar', en: 'Mark as done' },
  'command.reopen': { sv: 'Öppna igen', en: 'Reopen' },
  'command.not-applicable': { sv: 'Markera som inte aktuell', en: 'Mark as not applicable' },
  'command.assign': { sv: 'Ge till någon', en: 'Assign' },
  'command.reschedule': { sv: 'Ändra datum', en: 'Change the date' },
  'command.open-early': { sv: 'Öppna i förväg', en: 'Open early' },
  'command.cancel': { sv: 'Stryk', en: 'Cancel the task' },

  'command-field.reason': { sv: 'Anledning', en: 'Reason' },
  'command-field.waitingFor': { sv: 'Vem eller vad väntar ni på?', en: 'Whom or what do you wait for?' },
  'command-field.expectedOn': { sv: 'När räknar ni med att det är löst?', en: 'When do you expect it to be solved?' },
  'command-field.note': { sv: 'Anteckning', en: 'Note' },
  'command-field.dueOn': { sv: 'Klart senast', en: 'Due' },
  'command-field.personId': { sv: 'Person', en: 'Person' },
  'command-field.role': { sv: 'Roll', en: 'Role' },
  'command-field.check': { sv: 'Fråga', en: 'Question' },
  'command-field.answer': { sv: 'Svar', en: 'Answer' },

  'event.created': { sv: 'Uppgiften skapades', en: 'The task was created' },
  'event.became-ready': { sv: 'Uppgiften kan påbörjas', en: 'The task can be started' },
  'event.became-waiting': {
    sv: 'Uppgiften väntar på ett tidigare steg igen',
    en: 'The task waits for an earlier step again',
  },
  'event.started': { sv: '{person} började', en: '{person} started' },
  'event.answered': { sv: '{person} svarade på ”{check}”: {value}', en: '{person} answered “{check}”: {value}' },
  'event.answered.cleared': {
    sv: '{person} tog bort svaret på ”{check}”',
    en: '{person} took back the answer to “{check}”',
  },
  'event.evidence-added': {
    sv: '{person} lade till underlaget ”{title}”',
    en: '{person} added the evidence “{title}”',
  },
  'event.evidence-replaced': {
    sv: '{person} lade till en ny version av underlaget: ”{title}”',
    en: '{person} added a new version of the evidence: “{title}”',
  },
  'event.evidence-removed': {
    sv: '{person} tog bort underlaget ”{title}”',
    en: '{person} removed the evidence “{title}”',
  },
  'event.evidence-restored': {
    sv: '{person} lade tillbaka underlaget ”{title}”',
    en: '{person} put the evidence “{title}” back',
  },
  'event.role-granted': { sv: '{person} gav {holder} rollen {role}', en: '{person} gave {holder} the role of {role}' },
  'event.role-ended': {
    sv: '{person} tog bort rollen {role} från {holder}',
    en: '{person} took the role of {role} from {holder}',
  },
  'event.blocked': {
    sv: '{person} anmälde ett problem som väntar på {waitingFor}: {reason}',
    en: '{person} reported a problem that waits for {waitingFor}: {reason}',
  },
  'event.blocked.expected': {
    sv: '{person} anmälde ett problem som väntar på {waitingFor}, troligen till {date}: {reason}',
    en: '{person} reported a problem that waits for {waitingFor}, probably until {date}: {reason}',
  },
  'event.unblocked': { sv: '{person} meddelade att problemet är löst', en: '{person} said that the problem is solved' },
  'event.submitted': { sv: '{person} skickade in för granskning', en: '{person} submitted for review' },
  'event.approved': { sv: '{person} godkände', en: '{person} approved' },
  'event.approved.outcome': {
    sv: '{person} godkände beslutet: {outcome}',
    en: '{person} approved the decision: {outcome}',
  },
  'event.returned': { sv: '{person} lämnade tillbaka: {reason}', en: '{person} returned it: {reason}' },
  'event.completed': { sv: '{person} markerade uppgiften som klar', en: '{person} marked the task as done' },
  'event.completed.outcome': {
    sv: '{person} gjorde klart med beslutet: {outcome}',
    en: '{person} completed it with the decision: {outcome}',
  },
  'event.reopened': { sv: '{person} öppnade uppgiften igen: {reason}', en: '{person} reopened the task: {reason}' },
  'event.reopened.system': {
    sv: 'Uppgiften öppnades igen, eftersom ett steg som den bygger på öppnades',
    en: 'The task was reopened, since a step that it builds on was reopened',
  },
  'event.marked-not-applicable': {
    sv: '{person} markerade uppgiften som inte aktuell: {reason}',
    en: '{person} marked the task as not applicable: {reason}',
  },
  'event.assigned': { sv: '{person} gav uppgiften till {assignee}', en: '{person} assigned the task to {assignee}' },
  'event.assigned.reason': {
    sv: '{person} gav uppgiften till {assignee}: {reason}',
    en: '{person} assigned the task to {assignee}: {reason}',
  },
  'event.assigned.role': {
    sv: '{person} gav uppgiften till rollen {role}',
    en: '{person} assigned the task to the role of {role}',
  },
  'event.assigned.role.reason': {
    sv: '{person} gav uppgiften till rollen {role}: {reason}',
    en: '{person} assigned the task to the role of {role}: {reason}',
  },
  'event.rescheduled': { sv: '{person} ändrade datum till {date}', en: '{person} changed the date to {date}' },
  'event.rescheduled.reason': {
    sv: '{person} ändrade datum till {date}: {reason}',
    en: '{person} changed the date to {date}: {reason}',
  },
  'event.rescheduled.system': {
    sv: 'Datumet flyttades till {date}, eftersom planen ändrades',
    en: 'The date moved to {date}, since the plan changed',
  },
  'event.reminded': { sv: '{person} påminde {recipients}', en: '{person} reminded {recipients}' },
  'event.opened-early': {
    sv: '{person} öppnade uppgiften i förväg: {reason}',
    en: '{person} opened the task early: {reason}',
  },
  'event.cancelled': { sv: '{person} strök uppgiften: {reason}', en: '{person} cancelled the task: {reason}' },
  'event.cancelled.decision': {
    sv: 'Uppgiften ströks, eftersom datamängden inte får publiceras',
    en: 'The task was cancelled, since the dataset may not be published',
  },
  'event.cancelled.left-round': {
    sv: 'Uppgiften ströks, eftersom datamängden lämnade omgången',
    en: 'The task was cancelled, since the dataset left the round',
  },
  'event.restored': {
    sv: 'Uppgiften är tillbaka, eftersom datamängden är med igen',
    en: 'The task is back, since the dataset takes part again',
  },
  'event.guide-upgraded': {
    sv: 'Omgången flyttades från guidens version {from} till {to}',
    en: 'The round moved from version {from} of the guide to {to}',
  },
  'event.on-behalf-of': { sv: '{sentence} (som ersättare för {person})', en: '{sentence} (standing in for {person})' },
  'event.with-note': { sv: '{sentence}. Anteckning: {note}', en: '{sentence}. Note: {note}' },
  'event.erased': {
    sv: '{person} gjorde något vars text är raderad',
    en: '{person} did something whose text is erased',
  },
  'event.system': { sv: 'Stegvis', en: 'Stegvis' },

  'cancelled-because.decision': {
    sv: 'Datamängden får inte publiceras enligt beslutet i analysen.',
    en: 'The dataset may not be published, according to the decision of the analysis.',
  },
  'cancelled-because.left-round': { sv: 'Datamängden har lämnat omgången.', en: 'The dataset has left the round.' },
  'cancelled-because.coordinator': {
    sv: 'Samordnaren har strukit uppgiften.',
    en: 'The coordinator has cancelled the task.',
  },

  'upgrade.check-added': { sv: '{step}: frågan ”{check}” kommer till', en: '{step}: the question “{check}” is added' },
  'upgrade.check-removed': {
    sv: '{step}: frågan ”{check}” tas bort, svar som finns sparas i historiken',
    en: '{step}: the question “{check}” is removed, and answers already given stay in the history',
  },
  'upgrade.responsible': { sv: '{step}: ansvarig roll blir {role}', en: '{step}: the responsible role becomes {role}' },
  'upgrade.review': { sv: '{step}: granskningen ändras', en: '{step}: the review changes' },
  'upgrade.working-days': {
    sv: '{step}: tiden blir {count, plural, one {# arbetsdag} other {# arbetsdagar}}',
    en: '{step}: the time becomes {count, plural, one {# working day} other {# working days}}',
  },
  'upgrade.texts': { sv: '{step}: texterna i frågorna ändras', en: '{step}: the texts of the questions change' },
  'upgrade.step-title': { sv: '{step}: titeln blir ”{words}”', en: '{step}: the title becomes “{words}”' },
  'upgrade.step-title.sv': { sv: '{step}: titeln på svenska ändras', en: '{step}: the title in Swedish changes' },
  'upgrade.step-title.en': { sv: '{step}: titeln på engelska ändras', en: '{step}: the title in English changes' },
  'upgrade.step-purpose': { sv: '{step}: syftet blir ”{words}”', en: '{step}: the purpose becomes “{words}”' },
  'upgrade.step-purpose.sv': { sv: '{step}: syftet på svenska ändras', en: '{step}: the purpose in Swedish changes' },
  'upgrade.step-purpose.en': { sv: '{step}: syftet på engelska ändras', en: '{step}: the purpose in English changes' },
});
