export type { ClosedLink } from './closed-kinds.js';
export { ClosedLinks } from './closed-links.js';
export { ReadMailHold } from './read-mail-hold.js';
