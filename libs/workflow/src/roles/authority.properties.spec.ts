import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/dates.js';
import { aRound, taskIn } from '../testing/a-round.js';
import { actOf, anOrganisation, bothWays, tooRare, trialDays, tries, type Try } from '../testing/acts.js';
import { administer, type Act } from '../testing/administer.js';
import { directoryOf, type Organisation } from '../testing/an-organisation.js';
import { climbs, powersByDay } from '../testing/authority-oracle.js';
import { finishUpTo, run, tryFinish } from '../testing/drive.js';
import { people } from '../testing/people.js';
import { powersOf } from './authority.js';
import { baseGuide } from '../guide/steps.js';
import { applyTailoring } from '../guide/tailoring.js';
import { commandTypes } from '../vocabulary.js';

const sequences = 1_200;
const now = '2026-03-02T08:00:00.000Z';
const fresh = aRound(['parking']);
const chosen = finishUpTo(fresh, 'choose-datasets');
const inReview = tryFinish(chosen, taskIn(chosen, 'appoint-owner').id, 'publish-openly', 'submitted');
const answered = tryFinish(chosen, taskIn(chosen, 'establish-project').id, 'publish-openly', 'answered');
const blocked = run(
  answered,
  taskIn(answered, 'appoint-owner').id,
  { type: 'block', reason: 'a question', waitingFor: 'the unit' },
  people.coordinator,
);
/** A round in which an organisation has the project leader do the task that appoints an owner. */
const named = run(
  chosen,
  taskIn(chosen, 'appoint-owner').id,
  { type: 'answer', answers: [{ check: 'owner', answer: 'kim' }] },
  people.coordinator,
);
const tailored = applyTailoring(baseGuide, { 'appoint-owner': { responsible: 'project-leader' } }, 'tailored');
const led = tailored.ok ? { ...named, guide: tailored.guide } : named;
/** In the last two nobody else can sign in yet. */
const starts: readonly Organisation[] = [
  ...[fresh, chosen, inReview, answered, blocked, led, finishUpTo(fresh, 'establish-project')].map((round) =>
    anOrganisation(round),
  ),
  anOrganisation(chosen, 'ada'),
  anOrganisation(chosen, 'anna'),
];
const kinds: readonly Act['kind'][] = [
  'grant',
  'end',
  'absence',
  'depart',
  'stay',
  'invite',
  'address',
  'sessions',
  'join',
  'create',
  'tailor',
  'command',
];

describe('generated sequences of acts', () => {
  test(`in ${String(sequences)} sequences or more nobody gains or loses a right except by a person whose own role gives it`, () => {
    const counts = new Map<string, number>();
    const property = fc.property(fc.constantFrom(...starts), tries(), (start, sequence) => {
      let organisation: Organisation = { ...start, newId: start.newId };
      for (const one of sequence) organisation = stepOn(organisation, one, counts);
    });
    // Chance decides what comes up: where something was too rare to have proven anything, more sequences are tried.
    for (let round = 0; round === 0 || (round < 10 && tooRare(counts, least).length > 0); round += 1) {
      const details = fc.check(property, { numRuns: sequences });
      process.stdout.write(
        `authority properties: seed ${String(details.seed)}, ${String(details.numRuns)} sequences\n`,
      );
      if (details.failed) {
        throw new Error(`${String(fc.defaultReportMessage(details))}\n${String(details.errorInstance)}`);
      }
    }
    expect(tooRare(counts, least)).toEqual([]);
  });
});

/** How often each thing has to have come up. */
const least = [
  ...bothWays([...kinds, ...commandTypes], 3),
  ...['not-granter', 'oneself', 'holds-more', 'not-manager', 'not-administrator', 'beyond-authority'].map(
    (code) => [code, 20] as const,
  ),
  ['role given by an answer', 100] as const,
  ['role taken by oneself', 20] as const,
];

function stepOn(organisation: Organisation, one: Try, counts: Map<string, number>): Organisation {
  if (one.kind === 'day') return nextDay(organisation);
  const tried = actOf(organisation, one);
  if (tried === null) return organisation;
  const { actor, act } = tried;
  if (act.kind !== 'join' && !organisation.members.some((member) => member.id === actor && member.account)) {
    return organisation;
  }
  const outcome = administer(organisation, actor, act, now);
  count(counts, `${act.kind} ${outcome.ok ? 'accepted' : 'refused'}`);
  if (act.kind === 'command') count(counts, `${act.command.type} ${outcome.ok ? 'accepted' : 'refused'}`);
  if (!outcome.ok) {
    count(counts, outcome.code);
    return organisation;
  }
  const found = climbs(organisation, outcome.organisation, actor, act, trialDays);
  demand(found.length === 0, found.join('; '));
  expectSame(outcome.organisation);
  const added = outcome.organisation.held.length - organisation.held.length;
  if (act.kind === 'command' && added > 0) count(counts, 'role given by an answer');
  if (act.kind === 'grant' && act.personId === actor) count(counts, 'role taken by oneself');
  return outcome.organisation;
}

/** Checks that time alone gives nobody a right. */
function nextDay(organisation: Organisation): Organisation {
  const later = { ...organisation, today: addDays(organisation.today, 1) };
  const before = powersByDay(organisation, trialDays);
  demand(
    [...powersByDay(later, trialDays).keys()].every((key) => before.has(key)),
    'a day gave somebody a right',
  );
  return later;
}

/** Checks that what the rule says somebody holds now or later is what they can do on some day. */
function expectSame(organisation: Organisation): void {
  const onSomeDay = new Set(
    [...powersByDay(organisation, trialDays).values()].map(
      (power) => `${power.holder} ${power.of} ${power.role} ${String(power.roundId)} ${String(power.datasetId)}`,
    ),
  );
  for (const { id } of organisation.members) {
    const told = new Set(
      powersOf(directoryOf(organisation), id).map(
        (power) => `${id} ${power.onBehalfOf ?? id} ${power.role} ${String(power.roundId)} ${String(power.datasetId)}`,
      ),
    );
    const mine = [...onSomeDay].filter((line) => line.startsWith(`${id} `));
    demand(
      mine.every((line) => told.has(line)),
      `the rule overlooks what ${id} can do: ${mine.filter((line) => !told.has(line)).join(', ')}`,
    );
  }
}

/** A cheap assertion, since Jest's own cost more than the rule itself when they run a million times. */
function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
