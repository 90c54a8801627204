export { readLogoForMail } from './logo.store.js';
export { readOrganisationToday, type OrganisationToday } from './organisation-today.query.js';
export { readOrganisation } from './organisations.store.js';
export { Organisations, type OrganisationInput } from './organisations.js';
