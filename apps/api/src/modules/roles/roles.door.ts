export { demand } from './authority/demand.js';
export { holdAuthority, holdDirectory } from './authority/directory.query.js';
export { madeUp } from './authority/made-up.query.js';
export { refuseMadeUp } from './authority/refuse-made-up.js';
export { DepartingRoles, type MovingRole } from './assignments/departing-roles.query.js';
export { refuseLastAdministrator } from './assignments/refuse-last-administrator.js';
export { readHeldPlaces, readRolesToday } from './held/held.query.js';
export type { RolesToday } from './held/roles-today.js';
export { Roles } from './roles.js';
