import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beforeFirst, contentOf, firstFormSealOf, newestForm, sealOf, type SealedEvent } from './audit-chain.js';
import { ChainJudge, type Finding, type StoredSeal } from './judge-chain.js';

const salt = (number: number): Buffer => createHash('sha256').update(String(number)).digest();
const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const atOf = (number: number): string =>
  `${new Date(Date.UTC(2026, 2, 2) + number * 1000).toISOString().slice(0, -1)}000Z`;

const eventOf = (number: number): SealedEvent => ({
  kind: number % 3 === 0 ? 'task' : 'audit',
  id: idOf(number),
  at: atOf(number),
  by_person_id: idOf(900),
  on_behalf_of_id: null,
  action: 'role.granted',
  subject_type: 'person',
  subject_id: idOf(800 + number),
  round_id: null,
  dataset_id: null,
  seq: number % 3 === 0 ? number : null,
  cause_id: number % 3 === 0 ? null : idOf(700 + number),
  title: `Person ${String(number)}`,
  detail: `{"role": "coordinator", "number": ${String(number)}}`,
});

/** `forms`: how many of the first seals have the first form, and how many the first two. */
function sealed(events: readonly SealedEvent[], [formOne, formTwo] = [0, 0]): StoredSeal[] {
  let { hash } = beforeFirst;
  return events.map((event, index) => {
    const number = index + 1;
    const sealedAt = atOf(5_000);
    const content = contentOf(event, salt(number));
    const old = number <= formOne;
    const form = old ? 1 : number <= formTwo ? 2 : newestForm;
    hash = old ? firstFormSealOf(hash, number, event) : sealOf(hash, number, event, { form, sealedAt, content });
    return {
      number,
      form,
      eventId: event.id,
      sealedAt,
      hash,
      content: old ? null : content,
      salt: old ? null : salt(number),
      event,
    };
  });
}

const chain = (length: number): StoredSeal[] => sealed(Array.from({ length }, (_, index) => eventOf(index + 1)));

function judge(seals: readonly StoredSeal[], erasures: readonly string[] = []): readonly Finding[] {
  const judged = new ChainJudge(new Set(erasures));
  for (const seal of seals) judged.see(seal);
  return judged.findings;
}

const otherBytes = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, index) => (index === 7 ? byte ^ 1 : byte)));
/** Another value of the same kind, for every field of an event. */
const changes: { readonly [Field in keyof SealedEvent]: (event: SealedEvent) => SealedEvent[Field] } = {
  kind: ({ kind }) => (kind === 'task' ? 'audit' : 'task'),
  id: () => idOf(777),
  at: ({ at }) => at.replace('000Z', '001Z'),
  by_person_id: () => null,
  on_behalf_of_id: () => idOf(900),
  action: () => 'role.ended',
  subject_type: () => 'dataset',
  subject_id: () => idOf(801_000),
  round_id: () => idOf(1),
  dataset_id: () => idOf(2),
  seq: ({ seq }) => (seq ?? 0) + 1,
  cause_id: ({ cause_id }) => (cause_id === null ? idOf(3) : null),
  title: ({ title }) => `${title ?? ''} `,
  detail: ({ detail }) => detail.replace('coordinator', 'administrator'),
};
const fields = Object.keys(changes).filter((name): name is keyof SealedEvent => name in changes);
const sealChanges: readonly ((seal: StoredSeal) => StoredSeal)[] = [
  (seal) => ({ ...seal, hash: otherBytes(seal.hash) }),
  (seal) => ({ ...seal, content: otherBytes(seal.content ?? Buffer.alloc(32)) }),
  (seal) => ({ ...seal, salt: otherBytes(seal.salt ?? Buffer.alloc(32)) }),
  (seal) => ({ ...seal, sealedAt: seal.sealedAt.replace('000Z', '001Z') }),
  (seal) => ({ ...seal, form: 1, content: null, salt: null }),
  (seal) => ({ ...seal, form: 2 }),
  (seal) => ({ ...seal, number: seal.number + 1_000 }),
  (seal) => ({ ...seal, event: null }),
  (seal) => ({ ...seal, salt: null }),
];

describe('a chain', () => {
  test('that is unchanged has no finding, in all forms', () => {
    expect(judge(chain(30))).toEqual([]);
    const events = Array.from({ length: 9 }, (_, index) => eventOf(index + 1));
    // As upgrades leave it: sealed in the first form, all of it again in the second, and later events in the third.
    const twice = sealed([...events, ...events, eventOf(10), eventOf(11)], [9, 18]);
    const judged = new ChainJudge(new Set());
    for (const seal of twice) judged.see(seal);
    expect(judged.findings).toEqual([]);
    expect([judged.newFormFrom, judged.last.number]).toEqual([10, 20]);
  });

  test('reports every change of a sealed field, at its event', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), fc.constantFrom(...fields), (length, place, field) => {
        const seals = chain(length);
        const index = place % length;
        const touched = seals.map((seal, at) =>
          at === index && seal.event !== null
            ? { ...seal, event: { ...seal.event, [field]: changes[field](seal.event) } }
            : seal,
        );
        const found = judge(touched);
        expect(found.some((one) => one.number === index + 1 && one.eventId === idOf(index + 1))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('reports every change of a seal, and seals that were removed, swapped or inserted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 20 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: sealChanges.length + 3 }),
        (length, one, other, how) => {
          const seals = chain(length);
          const a = one % length;
          const b = other % length === a ? (a + 1) % length : other % length;
          const [first, second] = [seals[a], seals[b]];
          if (first === undefined || second === undefined) throw new Error('outside of the chain');
          const change = sealChanges[how];
          const touched =
            change !== undefined
              ? seals.with(a, change(first))
              : how === sealChanges.length
                ? seals.toSpliced(a % (length - 1), 1) // The head finds that the newest one is missing, the chain cannot.
                : how === sealChanges.length + 1
                  ? seals
                      .with(a, { ...first, event: second.event, eventId: second.eventId })
                      .with(b, { ...second, event: first.event, eventId: first.eventId })
                  : how === sealChanges.length + 2
                    ? seals.with(a, { ...second, number: first.number }).with(b, { ...first, number: second.number })
                    : seals
                        .toSpliced(a, 0, { ...second, number: first.number })
                        .map((seal, index) => ({ ...seal, number: index + 1 }));
          expect(judge(touched)).not.toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('goes on after a finding: each change is reported, and later seals are not blamed', () => {
    const seals = chain(30).flatMap((seal) => {
      if (seal.event === null || seal.number === 20) return [];
      if (seal.number === 5) return [{ ...seal, event: { ...seal.event, detail: '{}' } }];
      return seal.number === 12 ? [{ ...seal, event: { ...seal.event, action: 'x' } }] : [seal];
    });
    expect(judge(seals).map(({ code, number }) => [code, number])).toEqual([
      ['text-changed', 5],
      ['changed', 12],
      ['gap', 20],
    ]);
  });

  test('reports an event that was dated back, and not one whose transaction took a minute', () => {
    const late = (seconds: number): SealedEvent[] => [eventOf(1_000), { ...eventOf(2), at: atOf(1_000 - seconds) }];
    expect(judge(sealed(late(60)))).toEqual([]);
    expect(judge(sealed(late(3_600)))).toMatchObject([{ code: 'dated-back', number: 2, eventId: idOf(2) }]);
  });

  test('stays intact when text is erased, and reports an erasure without an event', () => {
    const erased = chain(9).map((seal) =>
      seal.number === 4 && seal.event !== null
        ? { ...seal, salt: null, event: { ...seal.event, title: null, detail: '{"erased": true}' } }
        : seal,
    );
    expect(judge(erased, [idOf(4)])).toEqual([]);
    expect(judge(erased)).toMatchObject([{ code: 'erased-silently', number: 4 }]);
    const keptSalt = erased.map((seal) => (seal.number === 4 ? { ...seal, salt: salt(4) } : seal));
    expect(judge(keptSalt, [idOf(4)])).toMatchObject([{ code: 'text-changed', number: 4 }]);
  });
});
