import { texts } from '../texts.js';

/** Commands, and what an upgrade of the guide changes. */
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
