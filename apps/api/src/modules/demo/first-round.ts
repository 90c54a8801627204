import { RoundScript } from './round-script.js';
import type { Timeline } from './timeline.js';
import type { DemoMunicipality } from './demo-municipality.js';
import { slugOf } from './texts.js';

const owners = {
  Lekplatser: 'ola',
  Parkeringsplatser: 'ola',
  'Badplatser och badvatten': 'fatima',
  'Offentliga toaletter': 'jonas',
  'Skolor och förskolor': 'eva',
  Cykelvägar: 'ola',
  'Elever per skola och årskurs': 'eva',
} as const;
const refused = 'Elever per skola och årskurs';
const published = Object.keys(owners).filter((title) => title !== refused);

const minutes = `Uppstartsmöte om öppna data

Med: Maria, Karin, Per, Erik, Lena, Ola, Fatima, Jonas, Eva

- Varför vi gör det: invånare frågar efter lekplatser, badvatten och parkering varje vecka.
- Hur: vi följer vägledningens steg och gör en pilot med sju datamängder.
- Vem: Karin samordnar, förvaltningarna svarar för sin information.
- När: nytt möte varannan vecka tills piloten är klar.
`;

/** The pilot, finished long ago: all sixteen steps, and one dataset that was refused. */
export function firstRound(municipality: DemoMunicipality, timeline: Timeline): void {
  const round = new RoundScript(municipality, timeline, {
    name: 'Pilotomgången',
    startedAgo: 284,
    length: 150,
    owners,
    leader: 'per',
  });
  startUp(round);
  for (const [index, title] of Object.keys(owners).entries()) {
    round.finish(34 + index * 2, 4, title, { approvedAfter: 1 + (index % 3) });
    if (title !== refused) round.finish(68 + index * 5, 7, title, { approvedAfter: 3 });
  }
  refuse(round);
  for (const [index, title] of published.entries()) {
    round.finish(96 + index * 4, 8, title);
    round.finish(101 + index * 4, 11, title);
    round.with(124 + index * 3, 12, title, (task) =>
      municipality.link(
        'karin',
        task,
        'published-at',
        'Datamängden i katalogen',
        `https://data.demokommunen.example/${slugOf(title)}`,
      ),
    );
    round.finish(124 + index * 3, 12, title, { approvedAfter: 2 });
    round.finish(133 + index * 4, 13, title);
  }
  round.finish(152, 15);
  round.finish(168, 16);
}

function startUp(round: RoundScript): void {
  const { municipality } = round;
  round.begin();
  round.finish(1, 1);
  round.with(14, 2, null, (task) =>
    municipality.file('karin', task, 'minutes', 'minnesanteckningar-uppstart.txt', minutes),
  );
  round.finish(15, 2);
  round.choose(18, 'Invånare frågar efter dem och de finns i bra system.');
  round.finish(30, 3);
  round.finish(44, 5);
  round.finish(56, 6, null, { approvedAfter: 2 });
  round.finish(74, 9);
  round.with(78, 10, null, (task) =>
    municipality.comment('erik', task, 'Katalogen är beställd. Leverantören sätter upp den i nästa vecka.'),
  );
  round.finish(84, 10);
  round.finish(98, 14);
}

function refuse(round: RoundScript): void {
  const { municipality } = round;
  round.with(82, 7, refused, async (task) => {
    await municipality.comment(
      'eva',
      task,
      'I de minsta skolorna är det tre elever i en årskurs. Räcker det att ta bort namnen?',
    );
    await municipality.comment(
      'lena',
      task,
      'Nej, med så små grupper går det att räkna ut vem det är. Det är personuppgifter även utan namn.',
    );
  });
  round.finish(90, 7, refused, {
    approvedAfter: 4,
    outcome: 'do-not-publish',
    answers: {
      'personal-data': { answer: 'no', note: 'Små grupper gör att enskilda elever går att känna igen.' },
      ground: { answer: 'personal-data' },
    },
  });
}
