export { ClosedLinks, type ClosedLink } from './closed-links.js';
export { canReadMails } from './mail-rights.js';
