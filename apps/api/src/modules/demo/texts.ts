import type { DatasetFacts } from './inventory.js';

type Words = Readonly<Record<string, (dataset: DatasetFacts) => string>>;

/** The texts that the demo's people answer with. */
const words: Words = {
  participants: () =>
    'Maria Lindqvist, Karin Åström, Per Nyberg, Erik Wallin, Lena Forsberg och de som ansvarar för informationen på förvaltningarna.',
  minutes: () =>
    'Vi gick igenom vägledningens steg, vem som gör vad och vad som är rimligt att hinna. Anteckningarna finns i samarbetsytan.',
  decisions: () =>
    'Karin samordnar. Förvaltningarna lämnar förslag på datamängder inom två veckor. Vi börjar med sådant som invånare redan frågar efter.',
  'selection-reason': () =>
    'Efterfrågade av invånare och företag, finns redan i bra system och innehåller inga personuppgifter.',
  'project-model': () => 'Kommunens projektmodell, i en förenklad form med ett möte varannan vecka.',
  'security-note': () => 'Klassningen är gjord tillsammans med förvaltningarna och gäller hela omgången.',
  conditions: () => 'Personer och mindre grupper än fem tas bort innan data lämnas ut.',
  'source-system': ({ sourceSystem }) => sourceSystem ?? 'Verksamhetssystemet',
  format: ({ sourceSystem }) => (sourceSystem === 'GIS' ? 'GeoJSON och CSV' : 'CSV och JSON'),
  storage: () => 'Kommunens datalager, med en egen yta för det som är öppet.',
  'title-and-description': ({ title, description }) => `${title}. ${description ?? ''}`,
  contact: () => 'Öppna data, oppnadata@demokommunen.example',
  keywords: ({ title, unit }) => [title, unit ?? 'kommun', 'öppna data'].join(', ').toLocaleLowerCase('sv'),
  'published-at': ({ title }) => `https://data.demokommunen.example/${slugOf(title)}`,
  'maintenance-model': () => 'Ingår i den vanliga systemförvaltningen, med en genomgång varje höst.',
  'contact-way': () => 'Formulär på webbplatsen och en egen brevlåda som läses varje dag.',
  metrics: () =>
    'Antal nedladdningar, antal frågor och hur ofta data är färska. Målet är tio publicerade datamängder inom ett år.',
  'first-report': () =>
    'Sex datamängder är publicerade och har laddats ned 1 900 gånger. Två företag har byggt tjänster på parkeringsdata.',
};

/** The options that they choose, when it is not the first one. */
export const choices: Readonly<Record<string, string>> = {
  method: 'file-export',
  frequency: 'weekly',
  licence: 'cc0',
  channel: 'catalogue',
  'review-interval': 'yearly',
};

export function madeUpAnswer(check: string, dataset: DatasetFacts): string {
  return words[check]?.(dataset) ?? 'Klart enligt överenskommelse.';
}

export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}
