import { texts } from '../texts.js';

const frequency = {
  continuous: { sv: 'Löpande', en: 'Continuously' },
  daily: { sv: 'Varje dag', en: 'Every day' },
  weekly: { sv: 'Varje vecka', en: 'Every week' },
  monthly: { sv: 'Varje månad', en: 'Every month' },
  quarterly: { sv: 'Varje kvartal', en: 'Every quarter' },
  yearly: { sv: 'Varje år', en: 'Every year' },
  'when-needed': { sv: 'När något ändras', en: 'When something changes' },
} as const;

/** Phases, answers and the options of choices. */
export const guideCommonTexts = texts({
  'guide.phase.start-up': { sv: 'Uppstart', en: 'Start-up' },
  'guide.phase.analyse': { sv: 'Analysera', en: 'Analyse' },
  'guide.phase.technical-solution': { sv: 'Teknisk lösning', en: 'Technical solution' },
  'guide.phase.publish': { sv: 'Publicera', en: 'Publish' },
  'guide.phase.manage-and-follow-up': { sv: 'Förvalta och följa upp', en: 'Manage and follow up' },

  'guide.law.note': {
    sv: 'Hänvisningarna till lagar gäller läget i januari 2026. De visar var du kan läsa vidare och ersätter inte en jurists bedömning.',
    en: 'The references to law are as of January 2026. They show where to read on and do not replace a lawyer’s judgement.',
  },
  'guide.level.round': { sv: 'En gång per omgång', en: 'Once per round' },
  'guide.level.dataset': { sv: 'En gång per datamängd', en: 'Once per dataset' },
  'guide.working-days': {
    sv: '{count, plural, one {# arbetsdag} other {# arbetsdagar}}',
    en: '{count, plural, one {# working day} other {# working days}}',
  },

  'guide.answer.yes': { sv: 'Ja', en: 'Yes' },
  'guide.answer.no': { sv: 'Nej', en: 'No' },
  'guide.answer.dont-know': { sv: 'Vet inte', en: 'Don’t know' },
  'guide.answer.not-applicable': { sv: 'Inte aktuellt', en: 'Not applicable' },

  'guide.option.outcome.publish-openly': { sv: 'Får publiceras öppet', en: 'May be published openly' },
  'guide.option.outcome.publish-after-processing': {
    sv: 'Får publiceras efter bearbetning',
    en: 'May be published after processing',
  },
  'guide.option.outcome.publish-on-conditions': {
    sv: 'Får publiceras på villkor',
    en: 'May be published on conditions',
  },
  'guide.option.outcome.do-not-publish': { sv: 'Får inte publiceras', en: 'May not be published' },

  'guide.option.ground.secrecy': { sv: 'Sekretess', en: 'Secrecy' },
  'guide.option.ground.personal-data': { sv: 'Personuppgifter', en: 'Personal data' },
  'guide.option.ground.third-party-rights': { sv: 'Någon annans rättigheter', en: 'Someone else’s rights' },
  'guide.option.ground.information-security': { sv: 'Informationssäkerhet', en: 'Information security' },
  'guide.option.ground.swedens-security': { sv: 'Sveriges säkerhet', en: 'Sweden’s security' },
  'guide.option.ground.not-worth-the-cost': { sv: 'Kostar mer än det ger', en: 'Costs more than it gives' },
  'guide.option.ground.other': { sv: 'Annan grund', en: 'Another ground' },

  'guide.option.method.api': { sv: 'API i källsystemet', en: 'API of the source system' },
  'guide.option.method.file-export': { sv: 'Filexport', en: 'File export' },
  'guide.option.method.database-view': { sv: 'Databasvy', en: 'Database view' },
  'guide.option.method.manual': { sv: 'För hand', en: 'By hand' },

  'guide.option.frequency.continuous': frequency.continuous,
  'guide.option.frequency.daily': frequency.daily,
  'guide.option.frequency.weekly': frequency.weekly,
  'guide.option.frequency.monthly': frequency.monthly,
  'guide.option.frequency.quarterly': frequency.quarterly,
  'guide.option.frequency.yearly': frequency.yearly,
  'guide.option.frequency.when-needed': frequency['when-needed'],

  'guide.option.review-interval.monthly': frequency.monthly,
  'guide.option.review-interval.quarterly': frequency.quarterly,
  'guide.option.review-interval.half-yearly': { sv: 'Varje halvår', en: 'Every half-year' },
  'guide.option.review-interval.yearly': frequency.yearly,

  'guide.option.channel.cms': { sv: 'Webbplatsens publiceringsverktyg', en: 'The website’s publishing tool' },
  'guide.option.channel.catalogue': { sv: 'Datakatalog', en: 'Data catalogue' },
  'guide.option.channel.api': { sv: 'API', en: 'API' },

  'guide.option.licence.cc0': { sv: 'CC0 (fritt att använda)', en: 'CC0 (free to use)' },
  'guide.option.licence.cc-by': { sv: 'CC BY 4.0 (ange källan)', en: 'CC BY 4.0 (name the source)' },
  'guide.option.licence.other': { sv: 'Annan', en: 'Another' },
});
