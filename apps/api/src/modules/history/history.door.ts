export { recordInWords } from './finding-words.js';
