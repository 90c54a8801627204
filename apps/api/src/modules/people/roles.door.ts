export { activeAmong, readNames } from './names.query.js';
export { HeldSql, doersSql, readHeldPlaces, type HeldPlace } from './roles/held-places.query.js';
export { RolesToday, withSubstitutes } from './roles/roles-today.js';
export { readNamesBeside, readOrganisation, readRolesToday, type Organisation } from './roles/roles-today.query.js';
