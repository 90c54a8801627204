export { activeAmong, readNames, readNamesBeside } from './names.query.js';
export {
  endRolesWith,
  restoreRoles,
  rolesThatMove,
  rolesThatReturn,
  type MovingRole,
  type ReturningRole,
} from './roles/departing-roles.query.js';
export { followsSomebody, wasPassing } from './roles/ended-roles.query.js';
export { readHeldPlaces, readRolesToday, type HeldPlace } from './roles/held.query.js';
export { HeldSql, doersSql } from './roles/held-sql.query.js';
export { RolesToday, withSubstitutes } from './roles/roles-today.js';
