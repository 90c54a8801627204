import { texts } from '../texts.js';

/** Steps 6-7. */
export const guideAnalyseTexts = texts({
  'guide.step.information-security.title': { sv: 'Stäm av informationssäkerheten', en: 'Check information security' },
  'guide.step.information-security.purpose': {
    sv: 'Ni kontrollerar att sättet ni tänker arbeta med öppna data på stämmer med era egna riktlinjer för informationssäkerhet.',
    en: 'You check that the way you mean to work with open data agrees with your own guidelines for information security.',
  },
  'guide.step.information-security.why': {
    sv: 'Det som har publicerats går inte att ta tillbaka. Därför ska frågan vara besvarad innan någon enskild datamängd prövas.',
    en: 'What has been published cannot be taken back. So the question is answered before any single dataset is judged.',
  },
  'guide.step.information-security.how': {
    sv: 'Läs riktlinjerna tillsammans med den som har hand om informationssäkerheten. Svara ja om arbetet ryms inom dem. Svarar ni nej skriver ni vad som hindrar, och uppgiften väntar tills hindret är borta.',
    en: 'Read the guidelines together with whoever is in charge of information security. Answer yes if the work stays within them. If you answer no, write what stands in the way, and the task waits until it is gone.',
  },
  'guide.step.information-security.example': {
    sv: 'Riktlinjen kräver att information klassas innan den lämnar kommunens nät. Ni lägger till klassning som en rutin före varje publicering och kan svara ja.',
    en: 'The guideline demands that information is classified before it leaves your network. You add classification as a routine before each publication and can answer yes.',
  },
  'guide.step.information-security.law': {
    sv: 'Cybersäkerhetslagen (2025:1506), som genomför NIS2-direktivet, ställer krav på kommuners och regioners säkerhetsarbete. Säkerhetsskyddslagen (2018:585) gäller det som rör Sveriges säkerhet.',
    en: 'The Cybersecurity Act (2025:1506), which carries out the NIS2 Directive, puts demands on the security work of municipalities and regions. The Protective Security Act (2018:585) covers what concerns Sweden’s security.',
  },
  'guide.step.information-security.done-when': {
    sv: 'frågan om riktlinjerna är besvarad med ja och ledningen har godkänt',
    en: 'the question about the guidelines is answered with yes and management has approved',
  },

  'guide.step.analyse-dataset.title': { sv: 'Analysera datamängden', en: 'Analyse the dataset' },
  'guide.step.analyse-dataset.purpose': {
    sv: 'Ni tar reda på om datamängden får publiceras, och i så fall hur. Resultatet är ett beslut som går att stå för.',
    en: 'You find out whether the dataset may be published, and if so how. The result is a decision that you can stand by.',
  },
  'guide.step.analyse-dataset.why': {
    sv: 'Uppgifter som inte får spridas ska aldrig nå webben, och uppgifter som får spridas ska inte stanna i ett skåp. Ett skrivet beslut håller också när frågan kommer tillbaka om två år.',
    en: 'Data that must not be spread shall never reach the web, and data that may be spread shall not stay in a cupboard. A written decision also holds when the question comes back in two years.',
  },
  'guide.step.analyse-dataset.how': {
    sv: 'Gå igenom de fem frågorna en i taget med juristen. Vet ni inte, så ta reda på det innan ni går vidare: osäkerhet är inte ett ja. Välj sedan utfall, och skriv villkor eller grund där det behövs.',
    en: 'Go through the five questions one at a time with the lawyer. If you do not know, find out before you go on: doubt is not a yes. Then choose the outcome, and write conditions or ground where they are needed.',
  },
  'guide.step.analyse-dataset.example': {
    sv: 'Livsmedelskontrollernas fritextfält kan nämna anställda. Fältet tas bort i exporten och utfallet blir ”får publiceras efter bearbetning”.',
    en: 'The free-text field of the food inspections may mention employees. The field is dropped in the export and the outcome is “may be published after processing”.',
  },
  'guide.step.analyse-dataset.law': {
    sv: 'Offentlighets- och sekretesslagen (2009:400), EU:s dataskyddsförordning (GDPR) med lagen (2018:218), upphovsrättslagen (1960:729), 2 och 4 kap. öppna datalagen (2022:818) och säkerhetsskyddslagen (2018:585).',
    en: 'The Public Access to Information and Secrecy Act (2009:400), the GDPR with the Act (2018:218), the Copyright Act (1960:729), chapters 2 and 4 of the Open Data Act (2022:818) and the Protective Security Act (2018:585).',
  },
  'guide.step.analyse-dataset.done-when': {
    sv: 'alla områden är bedömda och någon annan än den som skickade in har godkänt beslutet',
    en: 'every area has been judged and someone other than the one who submitted has approved the decision',
  },
});
