import { texts } from '../texts.js';

/** Steps 8-10. */
export const guideTechnicalTexts = texts({
  'guide.step.establish-export.title': {
    sv: 'Ordna export från källsystemet',
    en: 'Set up export from the source system',
  },
  'guide.step.establish-export.purpose': {
    sv: 'Uppgifterna ska komma ut ur källsystemet i ett öppet format, helst utan att någon behöver göra det för hand.',
    en: 'The data shall come out of its source system in an open format, preferably without anyone doing it by hand.',
  },
  'guide.step.establish-export.why': {
    sv: 'En export som hänger på en enda persons minne slutar förr eller senare att fungera. Den som bygger en tjänst på era data behöver kunna lita på att de kommer.',
    en: 'An export that depends on one person’s memory stops working sooner or later. Whoever builds a service on your data must be able to trust that it arrives.',
  },
  'guide.step.establish-export.how': {
    sv: 'Ta reda på vilket system som är källan och vilka sätt det har att lämna ut uppgifter. Välj ett format som maskiner läser, till exempel CSV, JSON eller GeoJSON. Bestäm hur ofta exporten ska gå och prova att den bara innehåller det som beslutet tillåter.',
    en: 'Find out which system is the source and in which ways it can hand out data. Choose a format that machines read, such as CSV, JSON or GeoJSON. Decide how often the export runs, and check that it holds only what the decision allows.',
  },
  'guide.step.establish-export.example': {
    sv: 'En databasvy med sju kolumner skrivs varje natt som CSV till en katalog på servern.',
    en: 'A database view of seven columns is written as CSV to a folder on the server every night.',
  },
  'guide.step.establish-export.law': {
    sv: 'Öppna datalagen (2022:818): data ska lämnas i öppna, maskinläsbara format när det går. Värdefulla datamängder ska finnas både som API och för nedladdning i sin helhet, se (EU) 2023/138.',
    en: 'The Open Data Act (2022:818): data is given in open, machine-readable formats where possible. High-value datasets shall exist both as an API and as a bulk download, see (EU) 2023/138.',
  },
  'guide.step.establish-export.done-when': {
    sv: 'källsystem, metod, format och hur ofta är angivna',
    en: 'the source system, the method, the format and the frequency are recorded',
  },

  'guide.step.establish-storage.title': { sv: 'Ordna lagring', en: 'Set up storage' },
  'guide.step.establish-storage.purpose': {
    sv: 'Ni bestämmer var de publicerade filerna ska ligga, och ser till att platsen finns.',
    en: 'You decide where the published files are kept, and see that the place exists.',
  },
  'guide.step.establish-storage.why': {
    sv: 'Öppna data ska tåla att laddas ner av många utan att källsystemen påverkas. Adressen ska dessutom hålla i många år.',
    en: 'Open data must stand being downloaded by many without disturbing the source systems. Its address must also hold for many years.',
  },
  'guide.step.establish-storage.how': {
    sv: 'Jämför det ni redan har, till exempel webbservern, en gemensam plattform eller en molntjänst. Se till att platsen är skild från interna system och säkerhetskopieras. Sätt upp den, prova med en fil och anteckna var den finns.',
    en: 'Compare what you already have, such as the web server, a shared platform or a cloud service. See that the place is apart from internal systems and backed up. Set it up, try it with a file and note where it is.',
  },
  'guide.step.establish-storage.example': {
    sv: 'Filerna läggs under data.kommunen.example på en server som bara tar emot exporter och svarar på läsningar.',
    en: 'The files are put under data.municipality.example on a server that only receives exports and answers reads.',
  },
  'guide.step.establish-storage.law': {
    sv: 'Cybersäkerhetslagen (2025:1506) gäller även de system som bär öppna data. Arkivlagen (1990:782) avgör vad som ska bevaras.',
    en: 'The Cybersecurity Act (2025:1506) also covers the systems that carry open data. The Archives Act (1990:782) decides what is preserved.',
  },
  'guide.step.establish-storage.done-when': {
    sv: 'lagringen är vald och på plats',
    en: 'the storage is chosen and in place',
  },

  'guide.step.establish-publishing.title': { sv: 'Ordna publiceringsväg', en: 'Set up publishing' },
  'guide.step.establish-publishing.purpose': {
    sv: 'Ni bestämmer hur datamängderna ska nå omvärlden: på webbplatsen, i en datakatalog eller genom ett API.',
    en: 'You decide how the datasets reach the world: on the website, in a data catalogue or through an API.',
  },
  'guide.step.establish-publishing.why': {
    sv: 'Data som ingen hittar är inte öppna. En fast publiceringsväg gör nästa datamängd mycket billigare än den första.',
    en: 'Data that nobody finds is not open. A settled way of publishing makes the next dataset far cheaper than the first.',
  },
  'guide.step.establish-publishing.how': {
    sv: 'Börja i det publiceringsverktyg som ni redan har och se hur långt det räcker. Se till att katalogen kan läsas av maskiner så att dataportal.se kan hämta den. Prova hela vägen med en datamängd som inte är känslig.',
    en: 'Begin with the publishing tool that you already have and see how far it goes. See that machines can read the catalogue, so that dataportal.se can fetch it. Try the whole way with a dataset that is not sensitive.',
  },
  'guide.step.establish-publishing.example': {
    sv: 'Sidan /psidata visar datamängderna för människor, och samma adress lämnar katalogen som DCAT-AP-SE till dataportal.se.',
    en: 'The page /psidata shows the datasets to people, and the same address gives the catalogue as DCAT-AP-SE to dataportal.se.',
  },
  'guide.step.establish-publishing.law': {
    sv: 'Webbsidor och dokument ska följa lagen (2018:1937) om tillgänglighet till digital offentlig service (DOS-lagen). Katalogen beskrivs enligt DCAT-AP-SE, som Digg förvaltar.',
    en: 'Web pages and documents shall follow the Act (2018:1937) on accessibility of digital public services. The catalogue is described with DCAT-AP-SE, which Digg maintains.',
  },
  'guide.step.establish-publishing.done-when': {
    sv: 'publiceringsvägen är vald och på plats',
    en: 'the channel is chosen and in place',
  },
});
