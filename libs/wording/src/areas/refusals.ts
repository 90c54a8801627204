import { texts } from '../texts.js';

/** Why the workflow's rule says no: the code as title and detail, and each thing that is missing. */
export const refusalTexts = texts({
  'reminder.refusal.not-allowed': {
    sv: 'Samordnaren och projektledaren kan påminna.',
    en: 'The coordinator and the project leader can send reminders.',
  },
  'reminder.refusal.round-not-running': { sv: 'Omgången pågår inte.', en: 'The round is not running.' },
  'reminder.refusal.closed': {
    sv: 'Uppgiften är avslutad och väntar inte på någon.',
    en: 'The task is closed and waits for nobody.',
  },
  'reminder.refusal.waiting': {
    sv: 'Uppgiften kan inte påbörjas än, så det finns inget att påminna om.',
    en: 'The task cannot be started yet, so there is nothing to remind of.',
  },
  'reminder.refusal.blocked': {
    sv: 'Ett problem är anmält. Lös det först, sedan går det att påminna.',
    en: 'A problem is reported. Solve it first, then a reminder makes sense.',
  },
  'reminder.refusal.nobody': {
    sv: 'Ingen har uppgiften. Ge rollen eller uppgiften till någon först.',
    en: 'Nobody has the task. Give the role or the task to someone first.',
  },
  'reminder.refusal.only-you': { sv: 'Uppgiften väntar bara på dig.', en: 'The task waits only for you.' },
  'reminder.refusal.reminded-today': {
    sv: 'Senaste påminnelsen gick {time}. I morgon går det att påminna igen.',
    en: 'The last reminder went {time}. You can send another tomorrow.',
  },
  'reminder.last': { sv: 'Senast påmind {time} av {person}', en: 'Last reminded {time} by {person}' },

  'refusal.not-allowed.title': { sv: 'Du får inte göra det här', en: 'You may not do this' },
  'refusal.not-allowed.detail': {
    sv: 'Din roll räcker inte för det. Sidan visar vem uppgiften väntar på.',
    en: 'Your role does not cover this. The page shows whom the task waits for.',
  },
  'refusal.wrong-state.title': {
    sv: 'Det går inte i uppgiftens nuvarande läge',
    en: 'The task’s present state does not allow it',
  },
  'refusal.wrong-state.detail': {
    sv: 'Någon kan ha ändrat uppgiften sedan du öppnade den. Läs in sidan igen och se vad som går att göra nu.',
    en: 'Someone may have changed the task since you opened it. Load the page again and see what can be done now.',
  },
  'refusal.not-complete.title': { sv: 'Något saknas', en: 'Something is missing' },
  'refusal.not-complete.detail': {
    sv: 'Uppgiften kan bli klar när det som står i listan är på plats.',
    en: 'The task can be finished when what the list names is in place.',
  },
  'refusal.prerequisites-not-met.title': { sv: 'Ett tidigare steg är inte klart', en: 'An earlier step is not done' },
  'refusal.prerequisites-not-met.detail': {
    sv: 'Uppgiften kan påbörjas när de steg som den väntar på är klara. Samordnaren kan öppna den i förväg.',
    en: 'The task can start when the steps that it waits for are done. The coordinator can open it early.',
  },
  'refusal.hard-gate.title': { sv: 'Det går inte att gå förbi', en: 'This cannot be passed by' },
  'refusal.hard-gate.detail': {
    sv: 'Inget publiceras utan ett beslut som tillåter det, en beskrivning utan fel och informationsägarens godkännande. Det gäller alla roller.',
    en: 'Nothing is published without a decision that allows it, a description without errors and the information owner’s approval. This holds for every role.',
  },
  'refusal.four-eyes.title': { sv: 'Någon annan behöver godkänna', en: 'Someone else has to approve' },
  'refusal.four-eyes.detail': {
    sv: 'Den som skickade in kan inte själv godkänna, inte heller genom en ersättare.',
    en: 'Whoever submitted cannot approve, nor through a substitute.',
  },
  'refusal.no-reviewer.title': { sv: 'Ingen kan granska', en: 'Nobody can review' },
  'refusal.no-reviewer.detail': {
    sv: 'Ingen annan än du har en roll som får godkänna. Be samordnaren ge rollen till en person till.',
    en: 'Nobody but you holds a role that may approve. Ask the coordinator to give the role to one more person.',
  },
  'refusal.vacant-role.title': { sv: 'Rollen är ledig', en: 'The role is vacant' },
  'refusal.vacant-role.detail': {
    sv: 'Ingen har rollen som uppgiften hör till. Samordnaren kan ge den till någon.',
    en: 'Nobody holds the role that the task belongs to. The coordinator can give it to someone.',
  },
  'refusal.review-required.title': { sv: 'Uppgiften ska granskas', en: 'The task has to be reviewed' },
  'refusal.review-required.detail': {
    sv: 'Den här uppgiften blir klar genom granskning. Skicka in den i stället.',
    en: 'This task is finished by a review. Submit it instead.',
  },
  'refusal.no-review.title': { sv: 'Uppgiften granskas inte', en: 'The task is not reviewed' },
  'refusal.no-review.detail': {
    sv: 'Den här uppgiften behöver ingen granskning. Markera den som klar i stället.',
    en: 'This task needs no review. Mark it as done instead.',
  },
  'refusal.not-applicable-not-allowed.title': {
    sv: 'Steget går inte att hoppa över',
    en: 'The step cannot be skipped',
  },
  'refusal.not-applicable-not-allowed.detail': {
    sv: 'Bara vissa steg får markeras som inte aktuella, och det här är inte ett av dem.',
    en: 'Only some steps may be marked as not applicable, and this is not one of them.',
  },
  'refusal.round-not-running.title': { sv: 'Omgången pågår inte', en: 'The round is not running' },
  'refusal.round-not-running.detail': {
    sv: 'Uppgifter kan ändras medan omgången pågår. Är den avslutad går det att öppna en uppgift igen.',
    en: 'Tasks can be changed while the round is running. If it is completed, a task can be reopened.',
  },
  'refusal.dataset-not-in-round.title': {
    sv: 'Datamängden är inte med i omgången',
    en: 'The dataset is not in the round',
  },
  'refusal.dataset-not-in-round.detail': {
    sv: 'Uppgiften vilar så länge datamängden står utanför omgången.',
    en: 'The task rests as long as the dataset is out of the round.',
  },
  'refusal.unknown-check.title': { sv: 'Frågan finns inte', en: 'There is no such question' },
  'refusal.unknown-check.detail': {
    sv: 'Uppgiften har ingen fråga med den nyckeln.',
    en: 'The task has no question with that key.',
  },
  'refusal.invalid-answer.title': { sv: 'Svaret går inte att spara', en: 'The answer cannot be saved' },
  'refusal.invalid-answer.detail': {
    sv: 'Ett eller flera svar har inte den form som frågan kräver. Inget har sparats.',
    en: 'One or more answers are not of the form that the question asks for. Nothing has been saved.',
  },

  'refusal.beyond-authority.title': { sv: 'Det här får någon annan göra', en: 'This is for somebody else to do' },
  'refusal.beyond-authority.detail': {
    sv: 'Inget har ändrats.',
    en: 'Nothing has changed.',
  },

  'missing.task': { sv: 'Väntar på steget ”{step}”.', en: 'Waiting for the step “{step}”.' },
  'missing.task.not-done': { sv: 'Steget ”{step}” är inte klart.', en: 'The step “{step}” is not done.' },
  'missing.task.not-cleared': {
    sv: 'Steget ”{step}” har inte gett ett beslut som tillåter publicering.',
    en: 'The step “{step}” has not given a decision that allows publishing.',
  },
  'missing.task.none-done': {
    sv: 'Steget ”{step}” är inte klart för någon datamängd.',
    en: 'The step “{step}” is not done for any dataset.',
  },
  'missing.task.wrong-state': { sv: 'Uppgiftens läge tillåter det inte.', en: 'The task’s state does not allow it.' },
  'missing.task.waiting': { sv: 'Uppgiften kan inte påbörjas än.', en: 'The task cannot start yet.' },
  'missing.task.ready': { sv: 'Uppgiften är inte påbörjad.', en: 'The task has not been started.' },
  'missing.task.active': { sv: 'Uppgiften pågår.', en: 'The task is under way.' },
  'missing.task.blocked': {
    sv: 'Det finns ett problem som behöver lösas först.',
    en: 'There is a problem that has to be solved first.',
  },
  'missing.task.in-review': { sv: 'Uppgiften väntar på granskning.', en: 'The task is waiting for review.' },
  'missing.task.returned': { sv: 'Uppgiften är återlämnad.', en: 'The task has been returned.' },
  'missing.task.done': { sv: 'Uppgiften är redan klar.', en: 'The task is already done.' },
  'missing.task.not-applicable': {
    sv: 'Uppgiften är markerad som inte aktuell.',
    en: 'The task is marked as not applicable.',
  },
  'missing.task.cancelled': { sv: 'Uppgiften är struken.', en: 'The task has been cancelled.' },
  'missing.task.left-round': { sv: 'Datamängden har lämnat omgången.', en: 'The dataset has left the round.' },

  'missing.check': {
    sv: 'Något saknas i svaret på ”{check}”.',
    en: 'Something is missing in the answer to “{check}”.',
  },
  'missing.check.unanswered': {
    sv: 'Frågan ”{check}” är inte besvarad.',
    en: 'The question “{check}” is not answered.',
  },
  'missing.check.dont-know': {
    sv: '”Vet inte” räcker inte som svar på ”{check}”. Ta reda på hur det är först.',
    en: '“Don’t know” is not enough as an answer to “{check}”. Find out first.',
  },
  'missing.check.must-be-yes': {
    sv: 'Frågan ”{check}” måste ha svaret ja.',
    en: 'The question “{check}” must be answered with yes.',
  },
  'missing.check.note-needed': {
    sv: 'Svaret nej på ”{check}” behöver en anteckning.',
    en: 'The answer no to “{check}” needs a note.',
  },
  'missing.check.one-must-be-yes': {
    sv: 'Minst en av vägarna måste ha svaret ja, ”{check}” eller någon av de andra.',
    en: 'At least one of the ways must be answered with yes, “{check}” or one of the others.',
  },
  'missing.check.no-dataset-chosen': {
    sv: 'Ingen datamängd är vald för omgången.',
    en: 'No dataset has been chosen for the round.',
  },
  'missing.check.contradicts-verdict': {
    sv: 'Öppen publicering går inte ihop med ett nej på något av områdena. Välj ett annat beslut eller ändra svaret.',
    en: 'Publishing openly does not agree with a no in one of the areas. Choose another decision or change the answer.',
  },
  'missing.check.unknown': {
    sv: 'Uppgiften har ingen fråga som heter {check}.',
    en: 'The task has no question called {check}.',
  },
  'missing.check.unknown-check': {
    sv: 'Uppgiften har ingen fråga som heter {check}.',
    en: 'The task has no question called {check}.',
  },
  'missing.check.not-an-option': {
    sv: 'Svaret på ”{check}” är inte ett av alternativen.',
    en: 'The answer to “{check}” is not one of the options.',
  },
  'missing.check.not-a-date': {
    sv: 'Svaret på ”{check}” är inget datum (ÅÅÅÅ-MM-DD).',
    en: 'The answer to “{check}” is not a date (YYYY-MM-DD).',
  },
  'missing.check.not-a-number': {
    sv: 'Svaret på ”{check}” är inget tal.',
    en: 'The answer to “{check}” is not a number.',
  },
  'missing.check.not-text': { sv: 'Svaret på ”{check}” ska vara text.', en: 'The answer to “{check}” must be text.' },
  'missing.check.not-a-person': {
    sv: 'Svaret på ”{check}” är ingen person i organisationen.',
    en: 'The answer to “{check}” is not a person in the organisation.',
  },
  'missing.check.not-a-list': {
    sv: 'Svaret på ”{check}” ska vara en lista av datamängder.',
    en: 'The answer to “{check}” must be a list of datasets.',
  },
  'missing.check.too-long': { sv: 'Svaret på ”{check}” är för långt.', en: 'The answer to “{check}” is too long.' },
  'missing.check.empty': { sv: 'Svaret på ”{check}” är tomt.', en: 'The answer to “{check}” is empty.' },
  'missing.check.not-applicable-not-allowed': {
    sv: 'Frågan ”{check}” kan inte besvaras med ”inte aktuellt”.',
    en: 'The question “{check}” cannot be answered with “not applicable”.',
  },

  'missing.evidence': { sv: 'Underlag saknas för ”{check}”.', en: 'Evidence is missing for “{check}”.' },
  'missing.evidence.no-evidence': { sv: 'Underlag saknas för ”{check}”.', en: 'Evidence is missing for “{check}”.' },

  'missing.role': { sv: 'Rollen {role} saknas.', en: 'The role of {role} is missing.' },
  'missing.role.not-granter': {
    sv: 'Rollen {role} ges och avslutas av den som själv har rollen {granters}.',
    en: 'The role of {role} is given and ended by someone who holds the role of {granters}.',
  },
  'missing.role.oneself': {
    sv: 'Ingen ger sig själv en roll. Be någon annan som har rollen {granters} att ge dig rollen {role}.',
    en: 'Nobody gives themselves a role. Ask someone else who holds the role of {granters} to give you the role of {role}.',
  },
  'missing.role.oneself.any': {
    sv: 'Det här bestämmer ingen för egen del. Be någon annan som har rollen {granters}.',
    en: 'Nobody decides this for themselves. Ask someone else who holds the role of {granters}.',
  },
  'missing.role.holds-more': {
    sv: 'Det här gör den som har rollen {granters}, eftersom personen har rollen {role}, ska få den eller är ersättare i den.',
    en: 'This is done by someone who holds the role of {granters}, since the person holds the role of {role}, will hold it or stands in for it.',
  },
  'missing.role.not-manager': {
    sv: 'Personer sköts av den som själv har rollen {granters} för hela organisationen.',
    en: 'People are looked after by someone who holds the role of {granters} for the whole organisation.',
  },
  'missing.role.not-administrator': {
    sv: 'Andras inloggningar avslutas av den som har rollen {granters}.',
    en: 'Sessions of others are ended by someone who holds the role of {granters}.',
  },
  'missing.role.runs-installation': {
    sv: 'Personen sköter hela installationen. Det här kan bara göras av den som också gör det.',
    en: 'The person runs the whole installation. Only someone who does so too can do this.',
  },
  'missing.role.assignee-not-granter': {
    sv: 'I uppgiften ges rollen {role}. Den kan bara lämnas till den som får ge rollen: {granters}.',
    en: 'The task gives the role of {role}. It can only be handed to someone who may give that role: {granters}.',
  },
  'missing.role.vacant': { sv: 'Ingen har rollen {role}.', en: 'Nobody holds the role of {role}.' },
  'missing.role.not-holder': {
    sv: 'Det här kan bara göras av den som har rollen {role}.',
    en: 'Only someone who holds the role of {role} can do this.',
  },

  'missing.decision': { sv: 'Det finns inget beslut om datamängden.', en: 'There is no decision on the dataset.' },
  'missing.decision.not-decided': {
    sv: 'Beslutet i steget ”{step}” är inte fattat.',
    en: 'The decision of the step “{step}” has not been made.',
  },
  'missing.decision.not-cleared': {
    sv: 'Beslutet i steget ”{step}” tillåter inte publicering.',
    en: 'The decision of the step “{step}” does not allow publishing.',
  },

  'missing.metadata': {
    sv: 'Beskrivningen av datamängden är inte klar.',
    en: 'The description of the dataset is not ready.',
  },
  'missing.metadata.not-done': {
    sv: 'Steget ”{step}” är inte klart, så beskrivningen kan ha fel.',
    en: 'The step “{step}” is not done, so the description may have errors.',
  },

  'missing.approval': { sv: 'Ett godkännande saknas.', en: 'An approval is missing.' },
  'missing.approval.same-person': {
    sv: 'Någon annan än den som skickade in behöver godkänna.',
    en: 'Someone other than the one who submitted has to approve.',
  },
  'missing.approval.vacant': {
    sv: 'Ingen annan har rollen {role} och kan godkänna.',
    en: 'Nobody else holds the role of {role} and can approve.',
  },
  'missing.approval.not-holder': {
    sv: 'Den som har rollen {role} måste vara med, genom att skicka in eller godkänna.',
    en: 'The holder of the role of {role} has to take part, by submitting or approving.',
  },
  'missing.approval.not-approved': {
    sv: 'Den som har rollen {role} har inte godkänt.',
    en: 'The holder of the role of {role} has not approved.',
  },

  'missing.version': { sv: 'Uppgiften har ändrats sedan du läste den.', en: 'The task has changed since you read it.' },
});
