import { cleanText } from './text-form.js';

/** In the browser an address is only lower-cased, since the server brings the domain into its one form. */
export const mailAddress = (written: string): string => cleanText(written).toLowerCase();
