import type { datasetInput } from '@stegvis/contract';
import type { z } from 'zod';
import { demoPeople, type DemoPersonKey } from './demo-people.js';

export type DatasetFacts = z.output<typeof datasetInput>;
type Line = readonly [title: string, description: string, system: string, size: string, more?: Partial<DatasetFacts>];

const open = { available: 'yes', structured: 'yes' } as const;
const partly = { available: 'partly', structured: 'partly' } as const;
const onPaper = { available: 'no', structured: 'no' } as const;
const geo = 'Geospatiala data';
const environment = 'Jordobservation och miljö';
const mobility = 'Rörlighet';
const statistics = 'Statistik';

const lines: readonly (readonly [unit: string, contact: DemoPersonKey, lines: readonly Line[]])[] = [
  [
    'Samhällsbyggnad',
    'ola',
    [
      [
        'Lekplatser',
        'Läge, lekredskap och senaste besiktning för kommunens lekplatser.',
        'GIS',
        '64 platser',
        { ...open, nationalSpecification: 'yes', highValueCategory: geo, publishedByOthers: 'Flera kommuner' },
      ],
      [
        'Parkeringsplatser',
        'Allmänna parkeringar med antal platser, avgift och tider.',
        'GIS',
        '118 ytor',
        { ...open, highValueCategory: mobility, publishedByOthers: 'Flera kommuner' },
      ],
      [
        'Cykelvägar',
        'Gång- och cykelvägnätet med beläggning, belysning och vinterväghållning.',
        'NVDB-klient',
        '212 km',
        { ...open, highValueCategory: mobility },
      ],
      ['Cykelställ och cykelpumpar', 'Var det går att parkera och pumpa cykeln.', 'GIS', '140 platser', open],
      [
        'Detaljplaner',
        'Gällande detaljplaner med plangräns och planhandlingar.',
        'Planregistret',
        '486 planer',
        { ...open, nationalSpecification: 'yes', highValueCategory: geo },
      ],
      [
        'Pågående bygglov',
        'Inkomna och beslutade bygglov, utan uppgift om den sökande.',
        'Ärendesystem bygg',
        'cirka 900 ärenden om året',
        partly,
      ],
      [
        'Gatubelysning',
        'Ljuspunkter med armatur, effekt och tändtid.',
        'Belysningsdatabasen',
        '9 400 ljuspunkter',
        open,
      ],
      [
        'Trafikmätningar',
        'Antal fordon och hastighet per mätpunkt och timme.',
        'Mätportalen',
        '75 mätpunkter',
        { ...open, highValueCategory: mobility },
      ],
      [
        'Vägarbeten och avstängningar',
        'Planerade och pågående grävningar i gata.',
        'Grävtillstånd',
        'cirka 40 åt gången',
        { ...open, highValueCategory: mobility },
      ],
      ['Träd på allmän mark', 'Art, planteringsår och skick för träd i park och gata.', 'GIS', '11 200 träd', open],
    ],
  ],
  [
    'Miljö och hälsa',
    'fatima',
    [
      [
        'Badplatser och badvatten',
        'Badplatser med service och resultat från provtagningen av badvattnet.',
        'Miljöreda',
        '17 badplatser',
        { ...open, highValueCategory: environment, publishedByOthers: 'Havs- och vattenmyndigheten' },
      ],
      [
        'Luftkvalitet',
        'Halter av partiklar och kvävedioxid per timme.',
        'Luftportalen',
        '3 stationer',
        { ...open, highValueCategory: environment },
      ],
      [
        'Livsmedelskontroller',
        'Resultat av kontroller på restauranger, kaféer och i butiker.',
        'Miljöreda',
        'cirka 600 kontroller om året',
        { ...partly, publishedByOthers: 'Några kommuner' },
      ],
      [
        'Energiförbrukning i kommunens lokaler',
        'El, värme och vatten per fastighet och månad.',
        'Energiportalen',
        '190 byggnader',
        open,
      ],
      [
        'Solpotential på tak',
        'Beräknad solinstrålning per takyta.',
        'GIS',
        '21 000 tak',
        { ...open, highValueCategory: environment },
      ],
      [
        'Förorenade områden',
        'Misstänkt eller konstaterat förorenad mark med riskklass.',
        'EBH-registret',
        '310 objekt',
        { ...partly, highValueCategory: environment },
      ],
      ['Bullerkartläggning', 'Beräknade ljudnivåer från väg och järnväg.', 'GIS', '1 modell', open],
    ],
  ],
  [
    'Kultur och fritid',
    'jonas',
    [
      [
        'Offentliga toaletter',
        'Läge, öppettider och tillgänglighet.',
        'GIS',
        '29 toaletter',
        { ...open, nationalSpecification: 'yes' },
      ],
      [
        'Motionsspår och skidspår',
        'Sträckning, längd, belysning och om spåret är preparerat.',
        'Spårportalen',
        '54 spår',
        open,
      ],
      ['Idrottsanläggningar', 'Hallar, planer och deras utrustning.', 'Bokningssystemet', '88 anläggningar', open],
      [
        'Lediga tider i idrottshallar',
        'Tider som går att boka, per hall och dag.',
        'Bokningssystemet',
        'uppdateras varje timme',
        open,
      ],
      [
        'Bibliotekens utlåning',
        'Antal lån per bibliotek, månad och slags medium.',
        'Bibliotekssystemet',
        '6 bibliotek',
        { ...open, highValueCategory: statistics },
      ],
      ['Offentlig konst', 'Verk, konstnär, år och plats.', 'Konstregistret', '430 verk', partly],
      ['Evenemang', 'Vad som händer, när och var.', 'Evenemangskalendern', 'cirka 1 500 om året', open],
      [
        'Föreningsregister',
        'Föreningar som är öppna för nya medlemmar.',
        'Föreningsregistret',
        '270 föreningar',
        partly,
      ],
    ],
  ],
  [
    'Utbildning',
    'eva',
    [
      [
        'Skolor och förskolor',
        'Namn, adress, årskurser och huvudman.',
        'Skoladministration',
        '71 enheter',
        { ...open, nationalSpecification: 'yes' },
      ],
      [
        'Elever per skola och årskurs',
        'Antal elever per skola, årskurs och kön.',
        'Skoladministration',
        '38 skolor',
        { ...open, highValueCategory: statistics },
      ],
      ['Förskolekö', 'Antal barn i kö per område och väntetid.', 'Skoladministration', 'per månad', partly],
      ['Skolmat', 'Veckans matsedel för skolor och äldreboenden.', 'Kostsystemet', '60 kök', open],
      [
        'Resultat på nationella prov',
        'Andel godkända per ämne och skola.',
        'Skoladministration',
        '38 skolor',
        { ...partly, publishedByOthers: 'Skolverket' },
      ],
    ],
  ],
  [
    'Vatten och avfall',
    'nour',
    [
      [
        'Återvinningsstationer',
        'Var de ligger, vad de tar emot och när de töms.',
        'Avfallssystemet',
        '42 stationer',
        { ...open, nationalSpecification: 'yes' },
      ],
      ['Dricksvattenkvalitet', 'Analyser av utgående vatten per vattenverk.', 'Labbsystemet', '5 vattenverk', open],
      ['Tömning av hushållsavfall', 'Hämtningsdag per område.', 'Avfallssystemet', '14 områden', open],
      [
        'Ledningsnät för vatten och avlopp',
        'Ledningar, brunnar och ålder.',
        'VA-databasen',
        '640 km',
        { available: 'no', structured: 'yes' },
      ],
    ],
  ],
  [
    'Kommunledning',
    'karin',
    [
      [
        'Leverantörsreskontra',
        'Betalda fakturor med leverantör, belopp och konto.',
        'Ekonomisystemet',
        'cirka 60 000 rader om året',
        { ...open, publishedByOthers: 'Många kommuner' },
      ],
      [
        'Beslut och protokoll',
        'Kallelser, handlingar och protokoll från nämnderna.',
        'Ärendesystemet',
        '12 nämnder',
        partly,
      ],
      ['Upphandlingar och avtal', 'Pågående upphandlingar och gällande avtal.', 'Avtalsdatabasen', '820 avtal', open],
      [
        'Invånare per område',
        'Folkmängd per delområde och åldersgrupp.',
        'Statistikdatabasen',
        '36 områden',
        { ...open, highValueCategory: statistics },
      ],
      ['Diarium', 'Ärenden och handlingar som går att begära ut.', 'Ärendesystemet', 'cirka 14 000 om året', partly],
      ['Kartor i kommunarkivet', 'Historiska kartor och ritningar.', 'Arkivet', '3 100 kartor', onPaper],
    ],
  ],
];

/** The datasets that the municipality could publish. */
export const inventory: readonly { readonly facts: DatasetFacts; readonly contact: DemoPersonKey }[] = lines
  .flatMap(([unit, contact, datasets]) => datasets.map((line) => ({ unit, contact, line })))
  .map(({ unit, contact, line: [title, description, sourceSystem, estimatedSize, more = {}] }, index) => ({
    contact,
    facts: {
      title,
      description,
      unit,
      sourceSystem,
      estimatedSize,
      externalId: `D-${String(index + 1).padStart(3, '0')}`,
      contactName: demoPeople[contact].name,
      ...more,
    },
  }));
