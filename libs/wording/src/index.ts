export { defaultTimeZone, isLanguage, languages, locales, type Language } from './language.js';
export { texts, type Text } from './texts.js';
export type { TextParams } from './message.js';
export type { TextKey } from './catalogue.js';
export { hasText, inWords, paramsOf, t, textKeys, tFirst } from './text.js';
export { dayIn, formatDate, formatInstant, formatTime, formatWeekday, weekNumber, weekOf } from './dates.js';
export { answerInWords } from './answers.js';
export { formatAlternatives, formatList, formatNumber, formatPercent } from './numbers.js';
