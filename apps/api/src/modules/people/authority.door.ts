export { demand } from './authority/demand.js';
export { holdAuthority, holdDirectory } from './authority/directory.query.js';
export { requireAdministrator } from './require-administrator.js';
export { refuseMadeUp } from './refuse-made-up.js';
export { refuseLastAdministrator } from './roles/last-administrator.js';
