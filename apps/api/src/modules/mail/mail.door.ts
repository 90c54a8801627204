export { ClosedLinks, type ClosedLink } from './closed-links.js';
export { ReadMailHold } from './read-mail-hold.js';
export { canReadMails } from './mail-rights.js';
