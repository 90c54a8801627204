import { foldText } from '@stegvis/contract';

/** Whether each word of the search begins a word of the text, ignoring case and accents. */
export function answers(asked: string, text: string): boolean {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u);
  return foldText(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((word) => words.some((one) => one.startsWith(word)));
}
