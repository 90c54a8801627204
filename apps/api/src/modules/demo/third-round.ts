import { RoundScript } from './round-script.js';
import type { Timeline } from './timeline.js';
import type { DemoMunicipality } from './demo-municipality.js';

const owners = {
  'Offentlig konst': 'jonas',
  Föreningsregister: 'jonas',
  'Lediga tider i idrottshallar': 'jonas',
  'Invånare per område': 'karin',
  Dricksvattenkvalitet: 'nour',
} as const;

/** A round that has just begun: the coordinator has called the first meeting. */
export function thirdRound(municipality: DemoMunicipality, timeline: Timeline): void {
  const round = new RoundScript(municipality, timeline, {
    name: 'Omgång 3: kultur och vatten',
    startedAgo: 7,
    length: 125,
    owners,
    leader: 'per',
  });
  round.begin();
  round.finish(1, 1);
  round.choose(3, 'Önskade på medborgardialogen.');
  // The coordinator has asked them beforehand, one of them before her first sign-in; for one dataset nobody has been
  // found.
  for (const [title, owner] of Object.entries(owners)) {
    if (title !== 'Invånare per område') round.on(3, () => municipality.grant(owner, 'information-owner', title));
  }
  round.beginTask(4, 2, null, { participants: { answer: 'Maria, Karin, Per, Jonas och Nour' } });
  round.with(5, 2, null, (task) =>
    municipality.comment('karin', task, 'Mötet blir på torsdag i sammanträdesrum Eken.'),
  );
}
