import { serverAreas } from './server.js';
import { pageAreas, webAreas } from './web.js';

/** Every area has one line in `web.ts` or `server.ts`, by which of them uses it. */
export const areas = { ...webAreas, ...pageAreas, ...serverAreas };

type Areas = typeof areas;
export type TextKey = { [Area in keyof Areas]: keyof Areas[Area] & string }[keyof Areas];
