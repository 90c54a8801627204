import { texts } from '../texts.js';

/** Steps 13-16. */
export const guideManageTexts = texts({
  'guide.step.manage-dataset.title': { sv: 'Ordna förvaltning av datamängden', en: 'Set up upkeep of the dataset' },
  'guide.step.manage-dataset.purpose': {
    sv: 'Någon ansvarar för att datamängden hålls aktuell och riktig så länge den är publicerad.',
    en: 'Someone is responsible for keeping the dataset current and correct for as long as it is published.',
  },
  'guide.step.manage-dataset.why': {
    sv: 'Gamla uppgifter är värre än inga, för den som använder dem märker det inte. Förvaltning är det som skiljer en tjänst från en engångsinsats.',
    en: 'Old data is worse than none, because those who use it do not notice. Upkeep is what sets a service apart from a one-off effort.',
  },
  'guide.step.manage-dataset.how': {
    sv: 'Utse den som sköter datamängden, helst den som redan förvaltar källsystemet. Bestäm hur ofta uppgifterna uppdateras och hur ofta ni ser över dem. Skriv in det här, så återkommer översynen av sig själv.',
    en: 'Appoint the one who looks after the dataset, preferably whoever already maintains the source system. Decide how often the data is updated and how often you review it. Enter it here, and the review comes back by itself.',
  },
  'guide.step.manage-dataset.example': {
    sv: 'Systemförvaltaren för miljösystemet tar hand om exporten, som går varje natt, och gör en översyn varje kvartal.',
    en: 'The maintainer of the environmental system looks after the export, which runs nightly, and reviews it every quarter.',
  },
  'guide.step.manage-dataset.law': {
    sv: 'Beslutet kan behöva prövas på nytt när innehållet eller lagen ändras, till exempel offentlighets- och sekretesslagen (2009:400) eller GDPR.',
    en: 'The decision may have to be made again when the content or the law changes, such as the Secrecy Act (2009:400) or the GDPR.',
  },
  'guide.step.manage-dataset.done-when': {
    sv: 'ansvarig, uppdatering och översyn är bestämda',
    en: 'the maintainer, the frequency and the review interval are set',
  },

  'guide.step.manage-solution.title': { sv: 'Ordna förvaltning av tekniken', en: 'Set up upkeep of the solution' },
  'guide.step.manage-solution.purpose': {
    sv: 'Exporter, lagring och publicering tas in i er vanliga systemförvaltning.',
    en: 'Exports, storage and publishing become part of your ordinary system maintenance.',
  },
  'guide.step.manage-solution.why': {
    sv: 'Teknik som ingen äger blir inte uppdaterad, och står stilla när den som byggde den slutar.',
    en: 'Technology that nobody owns is not updated, and stops when the one who built it leaves.',
  },
  'guide.step.manage-solution.how': {
    sv: 'Ta in lösningen i den förvaltningsmodell som ni använder för andra system. Utse en ägare och se till att övervakning, uppdateringar och kostnader är ordnade. Återkom till frågan minst en gång om året.',
    en: 'Bring the solution into the maintenance model that you use for other systems. Appoint an owner and see that monitoring, updates and costs are arranged. Come back to the question at least once a year.',
  },
  'guide.step.manage-solution.example': {
    sv: 'Exportservern läggs till i it-enhetens förvaltningsplan, med driftansvarig och ett larm när en export uteblir.',
    en: 'The export server is added to the IT unit’s maintenance plan, with someone in charge and an alarm when an export fails to come.',
  },
  'guide.step.manage-solution.law': {
    sv: 'Cybersäkerhetslagen (2025:1506) kräver ett löpande säkerhetsarbete också för de här systemen.',
    en: 'The Cybersecurity Act (2025:1506) demands continuous security work for these systems too.',
  },
  'guide.step.manage-solution.done-when': {
    sv: 'förvaltningsmodell och ägare är angivna',
    en: 'the maintenance model and the owner are recorded',
  },

  'guide.step.market-and-dialogue.title': { sv: 'Berätta och för dialog', en: 'Spread the word and listen' },
  'guide.step.market-and-dialogue.purpose': {
    sv: 'De som kan ha nytta av era data får veta att de finns, och ni får veta vad de behöver.',
    en: 'Those who can use your data learn that it exists, and you learn what they need.',
  },
  'guide.step.market-and-dialogue.why': {
    sv: 'Nyttan uppstår först när någon använder uppgifterna. Den som har svarat på en fråga från en utvecklare vet mer om sina data än före.',
    en: 'The benefit comes only when someone uses the data. Whoever has answered a developer’s question knows more about their data than before.',
  },
  'guide.step.market-and-dialogue.how': {
    sv: 'Välj vilka vägar som passar er: webbplatsen, träffar, högskolor och utvecklare, eller de egna kollegorna. Gör minst en sak på varje väg ni väljer. Öppna en väg in för frågor och önskemål, och svara på dem.',
    en: 'Choose the ways that suit you: the website, events, universities and developers, or your own colleagues. Do at least one thing on each way that you choose. Open a way in for questions and wishes, and answer them.',
  },
  'guide.step.market-and-dialogue.example': {
    sv: 'En nyhet på webbplatsen, en lunch på kommunhuset och ett besök hos högskolans datakurs, som byggde en badkarta.',
    en: 'A news item on the website, a lunch talk in the town hall and a visit to the university’s data course, which built a bathing map.',
  },
  'guide.step.market-and-dialogue.law': {
    sv: 'Öppna datalagen (2022:818) och förvaltningslagens (2017:900) krav på service gäller också frågor om era data.',
    en: 'The Open Data Act (2022:818) and the duty of service in the Administrative Procedure Act (2017:900) also apply to questions about your data.',
  },
  'guide.step.market-and-dialogue.done-when': {
    sv: 'minst en aktivitet är gjord på varje vald väg och det finns en öppen kontaktväg',
    en: 'at least one activity is done on each chosen way and a contact way is open',
  },

  'guide.step.follow-up.title': { sv: 'Följ upp', en: 'Follow up' },
  'guide.step.follow-up.purpose': {
    sv: 'Ni bestämmer vad ni mäter, och berättar för ledningen vad arbetet har gett.',
    en: 'You decide what you measure, and tell management what the work has given.',
  },
  'guide.step.follow-up.why': {
    sv: 'Utan uppföljning går det inte att säga om arbetet ska fortsätta, ändras eller växa.',
    en: 'Without follow-up nobody can say whether the work should go on, change or grow.',
  },
  'guide.step.follow-up.how': {
    sv: 'Välj några få mått, till exempel antal publicerade datamängder, hur aktuella de är och hur mycket de används. Sätt ett mål för vart och ett. Skriv den första uppföljningen och gå igenom den med ledningen.',
    en: 'Choose a few metrics, such as the number of published datasets, how current they are and how much they are used. Set a target for each. Write the first follow-up and go through it with management.',
  },
  'guide.step.follow-up.example': {
    sv: 'Mål för året: tolv datamängder, inga äldre än sin uppdateringstakt, fem frågor besvarade inom en vecka.',
    en: 'Targets for the year: twelve datasets, none older than its update frequency, five questions answered within a week.',
  },
  'guide.step.follow-up.law': {
    sv: 'Digg följer upp hur öppna datalagen (2022:818) tillämpas, bland annat genom dataportal.se.',
    en: 'Digg follows how the Open Data Act (2022:818) is applied, among other ways through dataportal.se.',
  },
  'guide.step.follow-up.done-when': {
    sv: 'mått och mål är valda och den första uppföljningen är redovisad',
    en: 'metrics and targets are chosen and the first follow-up has been reported',
  },
});
