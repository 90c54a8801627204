import { foldText, matchOf } from '@stegvis/contract';

export function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How well a title matches, 0 (not at all) to about 1. Every word of the search has to be in it. */
export function scoreOf(asked: readonly string[], title: string): number {
  const words = wordsOf(title);
  if (asked.length === 0 || words.length === 0) return 0;
  let sum = 0;
  for (const word of asked) {
    const best = Math.max(...words.map((one, place) => wordScore(word, one) - place * 0.01));
    if (best <= 0) return 0;
    sum += best;
  }
  // Of two titles with the same words the shorter one is meant.
  return sum / asked.length - Math.min(0.1, (words.length - asked.length) * 0.01);
}

/** A title that is only similar to the words ranks below all exact matches. */
const foldedPenalty = 0.36;
/** The score of a match that is not in the title alone. */
const elsewhere = 0.3;

/** How well something matches by its title, or else with its other names. */
export function answerScore(asked: string, title: string, more: readonly (string | null)[] = []): number {
  const match = matchOf(asked, [title, ...more]);
  const score = scoreOf(wordsOf(asked), title) || (match === null ? 0 : elsewhere);
  return match === 'folded' ? Math.max(score - foldedPenalty, score / 10) : score;
}

/** Whether the text contains the word, whole or as the beginning of a word. */
export function holds(text: string, word: string): boolean {
  return wordsOf(text).some((one) => one.startsWith(word));
}

function wordScore(asked: string, word: string): number {
  if (word === asked) return 1;
  if (word.startsWith(asked)) return 0.9;
  if (asked.length >= 3 && word.includes(asked)) return 0.65;
  return asked.length >= 4 && slips(asked, word.slice(0, asked.length + 1)) <= (asked.length >= 8 ? 2 : 1) ? 0.4 : 0;
}

/**
 * The number of letters to change, add, drop or swap from one word to the beginning of the other; stops counting at 3.
 */
function slips(asked: string, word: string): number {
  if (Math.abs(asked.length - word.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let i = 1; i <= asked.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = asked[i - 1] === word[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 9) + 1, (row[j - 1] ?? 9) + 1, (last[j - 1] ?? 9) + same);
      if (i > 1 && j > 1 && asked[i - 1] === word[j - 2] && asked[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 9) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  // The rest of the longer word is ignored.
  return Math.min(...last.slice(Math.max(0, asked.length - 1)));
}
