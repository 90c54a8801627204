import { cleanText } from './text-form.js';

/** In the browser, which sends what was written: the server has the last word, and knows how domains are read. */
export const mailAddress = (written: string): string => cleanText(written).toLowerCase();
