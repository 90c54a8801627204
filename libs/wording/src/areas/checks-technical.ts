import { texts } from '../texts.js';

/** Questions of steps 8-12. */
export const checkTechnicalTexts = texts({
  'guide.check.establish-export.source-system.question': {
    sv: 'Vilket system kommer uppgifterna från?',
    en: 'Which system does the data come from?',
  },
  'guide.check.establish-export.source-system.help': {
    sv: 'Systemets namn hos er, och leverantören om ni vet den.',
    en: 'The name that you use for the system, and its supplier if you know.',
  },
  'guide.check.establish-export.method.question': {
    sv: 'Hur hämtas uppgifterna ut?',
    en: 'How is the data taken out?',
  },
  'guide.check.establish-export.method.help': {
    sv: 'Välj det sätt som ni faktiskt använder. För hand går bra i början.',
    en: 'Choose the way that you really use. By hand is fine to begin with.',
  },
  'guide.check.establish-export.format.question': { sv: 'I vilket format?', en: 'In which format?' },
  'guide.check.establish-export.format.help': {
    sv: 'Till exempel CSV, JSON, GeoJSON eller XML. PDF och bilder räknas inte som maskinläsbara.',
    en: 'For example CSV, JSON, GeoJSON or XML. PDF and pictures do not count as machine-readable.',
  },
  'guide.check.establish-export.frequency.question': {
    sv: 'Hur ofta görs exporten?',
    en: 'How often is the export made?',
  },
  'guide.check.establish-export.frequency.help': {
    sv: 'Så ofta som uppgifterna ändras på ett sätt som spelar roll för den som använder dem.',
    en: 'As often as the data changes in a way that matters to those who use it.',
  },

  'guide.check.establish-storage.storage.question': {
    sv: 'Var lagras de publicerade filerna?',
    en: 'Where are the published files kept?',
  },
  'guide.check.establish-storage.storage.help': {
    sv: 'Server, plattform eller tjänst, och vem som driver den.',
    en: 'The server, platform or service, and who runs it.',
  },
  'guide.check.establish-storage.in-place.question': {
    sv: 'Är lagringen på plats och provad?',
    en: 'Is the storage in place and tried?',
  },
  'guide.check.establish-storage.in-place.help': {
    sv: 'Ja när en provfil har lagts dit och gått att hämta utifrån.',
    en: 'Yes when a trial file has been put there and fetched from outside.',
  },

  'guide.check.establish-publishing.channel.question': { sv: 'Hur publicerar ni?', en: 'How do you publish?' },
  'guide.check.establish-publishing.channel.help': {
    sv: 'Välj den väg som blir huvudvägen. Fler kan komma till.',
    en: 'Choose the way that becomes the main one. More may be added.',
  },
  'guide.check.establish-publishing.in-place.question': {
    sv: 'Är publiceringsvägen på plats och provad?',
    en: 'Is the channel in place and tried?',
  },
  'guide.check.establish-publishing.in-place.help': {
    sv: 'Ja när en datamängd utan känsligt innehåll har gått hela vägen.',
    en: 'Yes when a dataset without sensitive content has gone the whole way.',
  },

  'guide.check.describe-metadata.title-and-description.question': {
    sv: 'Vad heter datamängden, och vad innehåller den?',
    en: 'What is the dataset called, and what does it hold?',
  },
  'guide.check.describe-metadata.title-and-description.help': {
    sv: 'Skriv för någon utanför organisationen. Förklara förkortningar och säg vilken tid och vilket område uppgifterna gäller.',
    en: 'Write for someone outside the organisation. Spell out abbreviations, and say which period and area the data covers.',
  },
  'guide.check.describe-metadata.contact.question': {
    sv: 'Vart vänder man sig med frågor?',
    en: 'Where does one turn with questions?',
  },
  'guide.check.describe-metadata.contact.help': {
    sv: 'Helst en funktionsadress som finns kvar när personer byts ut.',
    en: 'Preferably a shared address that remains when people change.',
  },
  'guide.check.describe-metadata.licence.question': { sv: 'Vilken licens gäller?', en: 'Which licence applies?' },
  'guide.check.describe-metadata.licence.help': {
    sv: 'CC0 är enklast för den som använder uppgifterna. CC BY kräver att källan anges.',
    en: 'CC0 is simplest for those who use the data. CC BY demands that the source is named.',
  },
  'guide.check.describe-metadata.keywords.question': { sv: 'Vilka sökord passar?', en: 'Which keywords fit?' },
  'guide.check.describe-metadata.keywords.help': {
    sv: 'De ord som en utomstående skulle söka på, åtskilda med komma.',
    en: 'The words that an outsider would search for, separated by commas.',
  },
  'guide.check.describe-metadata.metadata-without-errors.question': {
    sv: 'Är beskrivningen kontrollerad och utan fel?',
    en: 'Has the description been checked and found without errors?',
  },
  'guide.check.describe-metadata.metadata-without-errors.help': {
    sv: 'Läs den som om du aldrig hade sett datamängden, och kontrollera den mot DCAT-AP-SE.',
    en: 'Read it as if you had never seen the dataset, and check it against DCAT-AP-SE.',
  },

  'guide.check.publish.published-at.question': {
    sv: 'På vilken adress finns datamängden?',
    en: 'At which address is the dataset found?',
  },
  'guide.check.publish.published-at.help': {
    sv: 'Hela webbadressen, så som en utomstående skriver den.',
    en: 'The whole web address, as an outsider would write it.',
  },
  'guide.check.publish.links-answer.question': { sv: 'Svarar alla länkar?', en: 'Does every link answer?' },
  'guide.check.publish.links-answer.help': {
    sv: 'Prova utanför ert eget nät: sidan, filerna och API:et.',
    en: 'Try from outside your own network: the page, the files and the API.',
  },
});
