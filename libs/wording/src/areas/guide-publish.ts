import { texts } from '../texts.js';

/** Steps 11-12. */
export const guidePublishTexts = texts({
  'guide.step.describe-metadata.title': { sv: 'Beskriv datamängden', en: 'Describe the dataset' },
  'guide.step.describe-metadata.purpose': {
    sv: 'Datamängden får en beskrivning som gör att en utomstående hittar den, förstår den och vet vad den får göra med den.',
    en: 'The dataset gets a description with which an outsider finds it, understands it and knows what may be done with it.',
  },
  'guide.step.describe-metadata.why': {
    sv: 'Den som ska använda uppgifterna sitter inte i rummet bredvid. Det som inte står i beskrivningen blir en gissning eller ett mejl till er.',
    en: 'Whoever is to use the data does not sit in the next room. What the description leaves out becomes a guess, or a letter to you.',
  },
  'guide.step.describe-metadata.how': {
    sv: 'Skriv titel och beskrivning som för någon som aldrig har hört talas om er verksamhet. Ange kontakt, licens och nyckelord. Rätta det som kontrollen anmärker på tills inga fel är kvar.',
    en: 'Write title and description as for someone who has never heard of your work. Give contact, licence and keywords. Mend what the check points out until no error is left.',
  },
  'guide.step.describe-metadata.example': {
    sv: '”Badplatser i Exempelkommun: läge, senaste vattenprov och service. Uppdateras varje vecka juni till augusti. CC0.”',
    en: '“Bathing places in Exempelkommun: position, latest water sample and service. Updated weekly from June to August. CC0.”',
  },
  'guide.step.describe-metadata.law': {
    sv: 'DCAT-AP-SE är den svenska profilen för beskrivningar av datamängder, se dataportal.se. Värdefulla datamängder ska ha CC0, CC BY 4.0 eller friare villkor, se (EU) 2023/138.',
    en: 'DCAT-AP-SE is the Swedish profile for describing datasets, see dataportal.se. High-value datasets shall have CC0, CC BY 4.0 or freer terms, see (EU) 2023/138.',
  },
  'guide.step.describe-metadata.done-when': {
    sv: 'beskrivningen är komplett och utan fel',
    en: 'the description is complete and without errors',
  },

  'guide.step.publish.title': { sv: 'Publicera', en: 'Publish' },
  'guide.step.publish.purpose': {
    sv: 'Datamängden och dess beskrivning blir åtkomliga för alla, efter informationsägarens godkännande.',
    en: 'The dataset and its description become available to everyone, once the information owner has approved.',
  },
  'guide.step.publish.why': {
    sv: 'Det är här nyttan börjar. Det är också den sista kontrollen före den punkt där inget går att ta tillbaka.',
    en: 'This is where the benefit begins. It is also the last check before the point where nothing can be taken back.',
  },
  'guide.step.publish.how': {
    sv: 'Lägg ut filerna eller öppna API:et, och lägg beskrivningen i katalogen. Prova varje länk utifrån, inte från det egna nätet. Skicka sedan till informationsägaren för godkännande.',
    en: 'Put out the files or open the API, and put the description in the catalogue. Try every link from outside, not from your own network. Then submit to the information owner for approval.',
  },
  'guide.step.publish.example': {
    sv: 'Informationsägaren öppnar filen på sin egen telefon, ser att fritextfältet saknas som beslutat, och godkänner.',
    en: 'The information owner opens the file on their own phone, sees that the free-text field is left out as decided, and approves.',
  },
  'guide.step.publish.law': {
    sv: 'Öppna datalagen (2022:818) och beslutet i analysen styr på vilka villkor ni publicerar. Sidan ska följa DOS-lagen (2018:1937).',
    en: 'The Open Data Act (2022:818) and the decision from the analysis say on which terms you publish. The page shall follow the Act (2018:1937) on accessibility.',
  },
  'guide.step.publish.done-when': {
    sv: 'informationsägaren har godkänt, katalogen visar datamängden och alla länkar svarar',
    en: 'the information owner has approved, the catalogue shows the dataset and every link answers',
  },
});
