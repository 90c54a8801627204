import { texts } from '../texts.js';

/** Questions of steps 6-7. In step 7 "yes" always means that there is no obstacle. */
export const checkAnalyseTexts = texts({
  'guide.check.information-security.guideline-followed.question': {
    sv: 'Ryms arbetet med öppna data inom era riktlinjer för informationssäkerhet?',
    en: 'Does the work with open data stay within your guidelines for information security?',
  },
  'guide.check.information-security.guideline-followed.help': {
    sv: 'Ett nej behöver en anteckning om vad som hindrar. Uppgiften väntar då tills svaret är ja.',
    en: 'A no needs a note on what stands in the way. The task then waits until the answer is yes.',
  },
  'guide.check.information-security.security-note.question': {
    sv: 'Är det något ni vill lägga till?',
    en: 'Is there anything that you want to add?',
  },
  'guide.check.information-security.security-note.help': {
    sv: 'Till exempel vilken riktlinje ni läste och vem ni talade med.',
    en: 'For example which guideline you read and whom you spoke with.',
  },

  'guide.check.analyse-dataset.secrecy.question': {
    sv: 'Är datamängden fri från uppgifter som omfattas av sekretess?',
    en: 'Is the dataset free from data that falls under secrecy?',
  },
  'guide.check.analyse-dataset.secrecy.help': {
    sv: 'Pröva mot offentlighets- och sekretesslagen (2009:400). Tänk också på vad uppgifterna visar när de läggs samman. Vid nej: anteckna vilka uppgifter det gäller.',
    en: 'Judge by the Public Access to Information and Secrecy Act (2009:400). Think also of what the data shows when put together. If no: note which data it concerns.',
  },
  'guide.check.analyse-dataset.personal-data.question': {
    sv: 'Är datamängden fri från personuppgifter, eller är det lagligt att publicera dem?',
    en: 'Is the dataset free from personal data, or is it lawful to publish it?',
  },
  'guide.check.analyse-dataset.personal-data.help': {
    sv: 'Personuppgift är allt som går att knyta till en levande person, även indirekt: en adress, ett fordon, en liten grupp. Se GDPR och lagen (2018:218).',
    en: 'Personal data is anything that can be tied to a living person, also indirectly: an address, a vehicle, a small group. See the GDPR and the Act (2018:218).',
  },
  'guide.check.analyse-dataset.third-party-rights.question': {
    sv: 'Är datamängden fri från sådant som någon annan har rätt till?',
    en: 'Is the dataset free from what someone else has the rights to?',
  },
  'guide.check.analyse-dataset.third-party-rights.help': {
    sv: 'Till exempel bilder, kartor, texter och sammanställningar som någon annan har gjort. Se upphovsrättslagen (1960:729) och era avtal med leverantörer.',
    en: 'For example pictures, maps, texts and collections made by someone else. See the Copyright Act (1960:729) and your contracts with suppliers.',
  },
  'guide.check.analyse-dataset.fees-and-terms.question': {
    sv: 'Kan datamängden lämnas utan avgift och utan andra villkor än en öppen licens?',
    en: 'Can the dataset be given without a fee and without other terms than an open licence?',
  },
  'guide.check.analyse-dataset.fees-and-terms.help': {
    sv: 'Se 2 och 4 kap. öppna datalagen (2022:818) och er egen taxa. Vid nej: anteckna vilken avgift eller vilket villkor det gäller.',
    en: 'See chapters 2 and 4 of the Open Data Act (2022:818) and your own tariff. If no: note which fee or term it concerns.',
  },
  'guide.check.analyse-dataset.security.question': {
    sv: 'Kan datamängden publiceras utan att skada informationssäkerheten eller Sveriges säkerhet?',
    en: 'Can the dataset be published without harm to information security or to Sweden’s security?',
  },
  'guide.check.analyse-dataset.security.help': {
    sv: 'Öppna datalagen (2022:818) kräver att det prövas för varje datamängd. Tänk på samhällsviktiga anläggningar och på vad uppgifterna avslöjar tillsammans med andra. Se även säkerhetsskyddslagen (2018:585).',
    en: 'The Open Data Act (2022:818) asks for this to be judged for each dataset. Think of critical facilities, and of what the data gives away together with other data. See also the Protective Security Act (2018:585).',
  },
  'guide.check.analyse-dataset.outcome.question': { sv: 'Vad blir beslutet?', en: 'What is the decision?' },
  'guide.check.analyse-dataset.outcome.help': {
    sv: 'Öppet kräver att inget av de fem områdena har svaret nej. Får den inte publiceras lämnar datamängden omgången.',
    en: 'Openly requires that none of the five areas is answered with no. If it may not be published, the dataset leaves the round.',
  },
  'guide.check.analyse-dataset.conditions.question': {
    sv: 'Vilken bearbetning eller vilka villkor krävs?',
    en: 'Which processing or which conditions are required?',
  },
  'guide.check.analyse-dataset.conditions.help': {
    sv: 'Skriv så att den som gör exporten vet exakt vad som ska tas bort, slås samman eller anges.',
    en: 'Write so that whoever makes the export knows exactly what to drop, merge or state.',
  },
  'guide.check.analyse-dataset.ground.question': {
    sv: 'På vilken grund får den inte publiceras?',
    en: 'On which ground may it not be published?',
  },
  'guide.check.analyse-dataset.ground.help': {
    sv: 'Välj den tyngsta grunden. Resten kan stå i anteckningen.',
    en: 'Choose the weightiest ground. The rest may stand in the note.',
  },
  'guide.check.analyse-dataset.retest-on.question': {
    sv: 'När ska frågan prövas på nytt?',
    en: 'When shall the question be judged again?',
  },
  'guide.check.analyse-dataset.retest-on.help': {
    sv: 'Lämna tomt om inget tyder på att läget ändras.',
    en: 'Leave empty if nothing suggests that things will change.',
  },
});
