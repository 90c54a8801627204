export { ClosedLinks, type ClosedLink } from './closed-links.js';
export { viewMailHold } from './mail-hold-view.js';
export { canReadMails } from './mail-rights.js';
