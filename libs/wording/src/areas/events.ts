import { texts } from '../texts.js';

/** Events of a task, as its history shows them. */
export const eventTexts = texts({
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
  'event.assigned.system': {
    sv: 'Uppgiften gick tillbaka till rollen {role}, eftersom den som hade den har slutat',
    en: 'The task went back to the role of {role}, since whoever had it has left',
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
  'event.handed-back': {
    sv: '{person} lämnade uppgiften ifrån sig: {reason}',
    en: '{person} handed the task back: {reason}',
  },
  'event.handed-back.again': {
    sv: '{person} öppnade på nytt samtalet där {holder} lämnade uppgiften ifrån sig: {reason}',
    en: '{person} opened the conversation again in which {holder} handed the task back: {reason}',
  },
  'event.hand-back-ended.taken-back': {
    sv: '{person} behöll uppgiften ändå',
    en: '{person} kept the task after all',
  },
  'event.hand-back-ended.settled': {
    sv: '{person} klarade ut att {holder} hade lämnat uppgiften ifrån sig',
    en: '{person} settled that {holder} had handed the task back',
  },
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
});
