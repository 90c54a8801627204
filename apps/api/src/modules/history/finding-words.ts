import type { CheckedRecord, Finding, FindingCode } from '../seals/seals.door.js';

const words: Readonly<Record<FindingCode, string>> = {
  changed: 'the event or its seal was changed after it was sealed',
  'text-changed': 'the title or the values of the event were changed after it was sealed',
  'event-removed': 'the event was taken out, its seal is still there',
  gap: 'seals were taken out',
  'dated-back': 'the event was made up later and dated back, or its transaction took very long',
  'erased-silently': 'the text was erased, and no event says so',
  unsealed: 'events have no seal',
  shortened: 'the newest seals were taken out',
  rewritten: 'the chain was written anew',
  'organisation-gone': 'the organisation is gone with its record',
};

/** The findings of one organisation, as lines for the operator. */
export function recordInWords({ id, name, verification, findings }: CheckedRecord): readonly string[] {
  const title = `${name ?? 'an organisation that is gone'} (${id})`;
  if (verification === null) return [title, ...findings.map(findingInWords)];
  const { head, sealedUntil, newFormFrom, erased, waiting } = verification;
  const facts = [
    head === null
      ? 'nothing is sealed yet'
      : `${String(head.number)} seals, until ${sealedUntil ?? head.at}, the newest ${head.hash.slice(0, 16)}`,
    ...(newFormFrom === null || newFormFrom === 1
      ? []
      : [`text and events of tasks are sealed from number ${String(newFormFrom)} on`]),
    ...(erased === 0 ? [] : [`the text of ${String(erased)} events was erased`]),
    ...(waiting === 0 ? [] : [`${String(waiting)} events are being sealed`]),
    findings.length === 0 ? 'all as they were' : `findings: ${String(findings.length)}`,
  ];
  return [`${title}: ${facts.join('; ')}`, ...findings.map(findingInWords)];
}

function findingInWords({ code, number, eventId, note }: Finding): string {
  const place = [number === null ? '' : `number ${String(number)}`, eventId === null ? '' : `event ${eventId}`]
    .filter((part) => part !== '')
    .join(', ');
  return `  ${place === '' ? '' : `${place}: `}${words[code]}${note === '' ? '' : ` (${note})`}`;
}
