export type Answer = 'yes' | 'no' | 'partly' | 'unknown';

const words: Readonly<Record<Answer, readonly string[]>> = {
  yes: ['ja', 'j', 'yes', 'y', 'true', 'sant', 'x', '1', '1,0', '1.0', '✓', '✔', '☑', '✅', '√'],
  no: ['nej', 'n', 'no', 'false', 'falskt', '0', '0,0', '0.0', '✗', '✘', '☒', '❌'],
  partly: ['delvis', 'till viss del', 'till del', 'i viss mån', 'partly', 'partially', 'partial'],
  unknown: [
    'vet ej',
    'vet inte',
    'vet ännu inte',
    'okänt',
    'okänd',
    'oklart',
    'oklar',
    'osäker',
    'osäkert',
    'ej känt',
    'inte känt',
    'ej utrett',
    'utreds',
    'under utredning',
    'nja',
    'ej tillämpligt',
    'ej tillämplig',
    'ej aktuellt',
    'ej relevant',
    'saknas',
    'uppgift saknas',
    'ingen uppgift',
    'ej angivet',
    'ej angiven',
    'inte angivet',
    'unknown',
    'not specified',
    'not given',
    'no data',
    'not known',
    "don't know",
    'do not know',
    'unclear',
    'not applicable',
    'tbd',
  ],
};
const answerByWord: ReadonlyMap<string, Answer> = new Map(
  Object.entries(words).flatMap(([answer, known]) =>
    known.map((word) => [word, isAnswer(answer) ? answer : 'unknown'] as const),
  ),
);

function isAnswer(text: string): text is Answer {
  return text in words;
}

/** Reads a cell with yes, no or partly: `Ja`, `ja.`, `Ja (via API)`, `ja, delvis`. Undefined for anything else. */
export function readAnswer(cell: string): Answer | undefined {
  if (saysNothing(cell)) return 'unknown';
  const text = simple(cell);
  const whole = answerByWord.get(text);
  if (whole !== undefined) return whole;
  const [first, ...others] = text.split(/[,;:/()[\]]|\s[-–—]\s/).map((part) => answerByWord.get(simple(part)));
  if (first === undefined) return undefined;
  const said = new Set([first, ...others.filter((one) => one !== undefined)]);
  if (said.has('partly')) return 'partly';
  return said.size === 1 ? first : undefined;
}

/** Whether the cell is a dash, a question mark, N/A: somebody wrote that there is no value. */
export const saysNothing = (cell: string): boolean =>
  /^(?:[-–—−_.?/]+|n\.?\s?\/\s?a\.?|n\.\s?a\.?)$/i.test(cell.trim());

/** Whether the cell says in words that the value is unknown. */
export const saysUnknown = (cell: string): boolean => saysNothing(cell) || answerByWord.get(simple(cell)) === 'unknown';

const simple = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!?*]+$/, '')
    .replace(/’/g, "'")
    .trim();
