import { mailTexts } from './areas/mail.js';

/** Every area has one line here and one import above. */
export const areas = {
  mail: mailTexts,
};

type Areas = typeof areas;
export type TextKey = { [Area in keyof Areas]: keyof Areas[Area] & string }[keyof Areas];
