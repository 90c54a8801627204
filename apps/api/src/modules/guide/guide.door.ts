export { Guides } from './guides.js';
export {
  storedAnswerInWords,
  helpOf,
  optionLabel,
  optionsOf,
  purposeOf,
  questionByKey,
  questionOf,
  roleLabel,
  titleOf,
  word,
} from './step-words.js';
export { changesBetween } from './guide-changes.js';
