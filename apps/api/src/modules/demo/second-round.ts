import { turnOf } from '@stegvis/workflow';
import { RoundScript } from './round-script.js';
import type { Timeline } from './timeline.js';
import type { DemoMunicipality } from './demo-municipality.js';

const owners = {
  Luftkvalitet: 'fatima',
  Återvinningsstationer: 'fatima',
  'Motionsspår och skidspår': 'jonas',
  Idrottsanläggningar: 'jonas',
  Trafikmätningar: 'ola',
  'Cykelställ och cykelpumpar': 'ola',
  Skolmat: 'eva',
  Livsmedelskontroller: 'fatima',
  'Bibliotekens utlåning': 'jonas',
  'Energiförbrukning i kommunens lokaler': 'ola',
  Detaljplaner: 'bengt',
  Förskolekö: 'eva',
  Evenemang: 'kim',
  'Beslut och protokoll': 'arvid',
  Gatubelysning: 'ola',
} as const;
const analysed = [
  'Luftkvalitet',
  'Återvinningsstationer',
  'Motionsspår och skidspår',
  'Idrottsanläggningar',
  'Trafikmätningar',
  'Cykelställ och cykelpumpar',
  'Skolmat',
  'Detaljplaner',
];
const startedAgo = 88;

/** The current round: something done, something late, something that waits for somebody, and a role that is vacant. */
export function secondRound(municipality: DemoMunicipality, timeline: Timeline): void {
  const round = new RoundScript(municipality, timeline, {
    name: 'Omgång 2: trafik, miljö och fritid',
    startedAgo,
    length: 120,
    owners,
    leader: 'per',
  });
  startUp(round);
  for (const [index, title] of analysed.entries()) round.finish(56 + index, 7, title, { approvedAfter: 2 });
  published(round);
  underWay(round, timeline);
  analysis(round);
  stuckAtTheStart(round);
}

function startUp(round: RoundScript): void {
  const { municipality } = round;
  round.begin();
  round.finish(1, 1);
  round.finish(12, 2);
  round.choose(16, 'Föreslagna av förvaltningarna efter pilotomgången.');
  round.finish(26, 3);
  for (const [index, title] of Object.keys(owners).entries()) {
    if (!['Evenemang', 'Beslut och protokoll', 'Gatubelysning'].includes(title)) {
      round.finish(28 + Math.floor(index / 3), 4, title, { approvedAfter: 1 + (index % 2) });
    }
  }
  round.finish(36, 5);
  round.with(44, 6, null, (task) =>
    municipality.link(
      'goran',
      task,
      'guideline-followed',
      'Riktlinje för informationsklassning',
      'https://intranat.demokommunen.example/informationsklassning',
    ),
  );
  round.finish(45, 6, null, { approvedAfter: 2 });
  round.drop(52, 'Gatubelysning', 'Systemet byts ut i vår. Vi tar med den när det nya är på plats.');
  round.finish(60, 9);
  round.finish(64, 10);
}

function published(round: RoundScript): void {
  const { municipality } = round;
  for (const [index, title] of ['Luftkvalitet', 'Återvinningsstationer', 'Motionsspår och skidspår'].entries()) {
    round.finish(66 + index * 2, 8, title);
    round.finish(68 + index * 2, 11, title);
    round.finish(74 + index * 4, 12, title, { approvedAfter: title === 'Motionsspår och skidspår' ? null : 2 });
  }
  round.finish(82, 13, 'Återvinningsstationer');
  round.beginTask(84, 13, 'Luftkvalitet', { 'review-interval': { answer: 'yearly' } });
  round.with(84, 12, 'Motionsspår och skidspår', (task) =>
    municipality.comment(
      'karin',
      task,
      'Jonas, sidan är klar att titta på. Säg till om texten om preparerade spår stämmer.',
      ['jonas'],
    ),
  );
  round.beginTask(86, 15, null, { website: { answer: 'yes' } });
  round.with(86, 15, null, (task) =>
    municipality.comment(
      'kim',
      task,
      'Jag skriver en nyhet när motionsspåren är ute också, så blir det en i stället för två.',
    ),
  );
}

function underWay(round: RoundScript, timeline: Timeline): void {
  const { municipality } = round;
  round.finish(70, 11, 'Trafikmätningar');
  round.beginTask(71, 8, 'Trafikmätningar', { 'source-system': { answer: 'Mätportalen' } });
  round.with(75, 8, 'Trafikmätningar', (task) =>
    municipality.command(turnOf(task), task, {
      type: 'block',
      reason: 'Mätportalen kan inte lämna ut data per timme förrän leverantören har öppnat sitt gränssnitt.',
      waitingFor: 'Leverantören av Mätportalen',
      expectedOn: timeline.ago(-12),
    }),
  );
  round.with(79, 8, 'Trafikmätningar', (task) =>
    municipality.comment('per', task, 'Jag har talat med deras kundansvarige. De lovar besked före månadsskiftet.'),
  );
  round.finish(77, 8, 'Idrottsanläggningar');
  round.beginTask(72, 11, 'Idrottsanläggningar', { licence: { answer: 'cc0' } });
  round.beginTask(70, 11, 'Detaljplaner', { licence: { answer: 'cc0' } });
  round.beginTask(80, 8, 'Skolmat', { 'source-system': { answer: 'Kostsystemet' }, method: { answer: 'api' } });
  round.with(81, 8, 'Skolmat', (task) =>
    municipality.command(municipality.idOf('karin'), task, {
      type: 'assign',
      personId: municipality.idOf('samira'),
      reason: 'Samira känner Kostsystemet bäst.',
    }),
  );
  round.with(83, 8, 'Cykelställ och cykelpumpar', (task) =>
    municipality.command(municipality.idOf('per'), task, {
      type: 'reschedule',
      dueOn: timeline.ago(-15),
      reason: 'Inventeringen av nya cykelställ blir klar först då.',
    }),
  );
}

function analysis(round: RoundScript): void {
  const { municipality } = round;
  round.finish(82, 7, 'Livsmedelskontroller', {
    approvedAfter: null,
    outcome: 'publish-after-processing',
    answers: {
      'personal-data': { answer: 'no', note: 'Enskilda firmor har ägarens namn. De tas bort.' },
      conditions: { answer: 'Enskilda firmor visas utan namn.' },
    },
  });
  round.finish(66, 7, 'Bibliotekens utlåning', { approvedAfter: null });
  round.with(73, 7, 'Bibliotekens utlåning', (task) =>
    municipality.command(municipality.idOf('lena'), task, {
      type: 'return',
      reason: 'Beskriv hur lån av ovanliga titlar grupperas, så att ingen låntagare går att känna igen.',
    }),
  );
  round.with(76, 7, 'Bibliotekens utlåning', (task) =>
    municipality.comment('jonas', task, 'Jag frågar biblioteket om de kan räkna ihop allt under tio lån.', [], 'jonas'),
  );
  round.beginTask(58, 7, 'Energiförbrukning i kommunens lokaler', { secrecy: { answer: 'yes' } });
  round.beginTask(69, 7, 'Förskolekö', {
    secrecy: { answer: 'yes' },
    'personal-data': { answer: 'dont-know', note: 'I vissa områden står bara ett par barn i kö.' },
  });
  round.with(70, 7, 'Förskolekö', async (task) => {
    await municipality.comment('eva', task, 'Lena, kan du hjälpa mig med personuppgifterna?', ['lena']);
    await municipality.link(
      'eva',
      task,
      'personal-data',
      'Statistik över kön per område',
      'https://intranat.demokommunen.example/forskolekon',
    );
  });
}

function stuckAtTheStart(round: RoundScript): void {
  const { municipality } = round;
  round.finish(33, 4, 'Evenemang', { approvedAfter: null });
  round.with(62, 4, 'Evenemang', (task) =>
    municipality.comment('karin', task, 'Kim, vill du ta ansvar för evenemangen? Din chef säger ja om du gör det.', [
      'kim',
    ]),
  );
}
