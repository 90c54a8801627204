import { texts } from '../texts.js';

export const roleAndStateTexts = texts({
  'role.coordinator': { sv: 'samordnare', en: 'coordinator' },
  'role.project-leader': { sv: 'projektledare', en: 'project leader' },
  'role.information-owner': { sv: 'informationsägare', en: 'information owner' },
  'role.system-maintainer': { sv: 'systemförvaltare', en: 'system maintainer' },
  'role.security-officer': { sv: 'informationssäkerhetssamordnare', en: 'security officer' },
  'role.legal-counsel': { sv: 'jurist', en: 'legal counsel' },
  'role.archivist': { sv: 'arkivarie', en: 'archivist' },
  'role.communications': { sv: 'kommunikatör', en: 'communications officer' },
  'role.management': { sv: 'ledning', en: 'management' },
  'role.administrator': { sv: 'administratör', en: 'administrator' },

  'role.coordinator.description': {
    sv: 'Håller ihop arbetet, startar omgångar och ser till att inget blir liggande.',
    en: 'Holds the work together, starts rounds and sees that nothing is left lying.',
  },
  'role.project-leader.description': {
    sv: 'Leder en omgång: plan, datum och fördelning.',
    en: 'Leads a round: plan, dates and who does what.',
  },
  'role.information-owner.description': {
    sv: 'Svarar för en datamängds innehåll, analyserar, beslutar och beskriver.',
    en: 'Answers for the content of a dataset: analyses, decides and describes.',
  },
  'role.system-maintainer.description': {
    sv: 'Sköter system, export, lagring och publicering.',
    en: 'Takes care of systems, export, storage and publishing.',
  },
  'role.security-officer.description': {
    sv: 'Svarar på om arbetet följer riktlinjerna för informationssäkerhet.',
    en: 'Answers whether the work follows the guidelines for information security.',
  },
  'role.legal-counsel.description': {
    sv: 'Jurist eller dataskyddsombud, stöttar analysen av datamängderna.',
    en: 'Lawyer or data protection officer, supports the analysis of the datasets.',
  },
  'role.archivist.description': {
    sv: 'Bevakar vad som ska bevaras och vad som får gallras. Deltar i uppstartsmötet.',
    en: 'Watches over what is preserved and what may be destroyed. Takes part in the kick-off meeting.',
  },
  'role.communications.description': {
    sv: 'Berättar om era data och håller kontakten med dem som använder dem.',
    en: 'Tells about your data and keeps in touch with those who use it.',
  },
  'role.management.description': {
    sv: 'Utser, godkänner och följer upp. Läser allt i organisationen.',
    en: 'Appoints, approves and follows up. Reads everything in the organisation.',
  },
  'role.administrator.description': {
    sv: 'Sköter personer, roller och inställningar. Gör inga uppgifter i arbetet.',
    en: 'Looks after people, roles and settings. Does no tasks in the work.',
  },
  'role.scope.organisation': { sv: 'Hela organisationen', en: 'The whole organisation' },
  'role.scope.round': { sv: 'Omgången {round}', en: 'The round {round}' },
  'role.scope.dataset': { sv: 'Datamängden {dataset}', en: 'The dataset {dataset}' },

  'state.waiting': { sv: 'Kan inte påbörjas än', en: 'Cannot start yet' },
  'state.ready': { sv: 'Ej påbörjad', en: 'Not started' },
  'state.active': { sv: 'Pågår', en: 'Under way' },
  'state.blocked': { sv: 'Det finns ett problem', en: 'There is a problem' },
  'state.in-review': { sv: 'Väntar på granskning', en: 'Waiting for review' },
  'state.returned': { sv: 'Återlämnad', en: 'Returned' },
  'state.done': { sv: 'Klar', en: 'Done' },
  'state.not-applicable': { sv: 'Inte aktuell', en: 'Not applicable' },
  'state.cancelled': { sv: 'Struken', en: 'Cancelled' },
  'task.handed-back.by': {
    sv: '{person} säger att uppgiften hör till någon annan: {reason}',
    en: '{person} says that the task belongs to someone else: {reason}',
  },
  'state.late': {
    sv: 'Försenad {days, plural, one {# dag} other {# dagar}}',
    en: '{days, plural, one {# day} other {# days}} late',
  },

  'round-state.planned': { sv: 'Planerad', en: 'Planned' },
  'round-state.running': { sv: 'Pågår', en: 'Running' },
  'round-state.completed': { sv: 'Avslutad', en: 'Completed' },
  'round-state.archived': { sv: 'Arkiverad', en: 'Archived' },

  'organisation-kind.municipality': { sv: 'Kommun', en: 'Municipality' },
  'organisation-kind.region': { sv: 'Region', en: 'Region' },
  'organisation-kind.agency': { sv: 'Myndighet', en: 'Agency' },
  'organisation-kind.other': { sv: 'Annan organisation', en: 'Other organisation' },

  'language.sv': { sv: 'Svenska', en: 'Swedish' },
  'language.en': { sv: 'Engelska', en: 'English' },
});
