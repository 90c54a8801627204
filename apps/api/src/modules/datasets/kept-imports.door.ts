export { forgetKeptChanges } from './import/kept-changes.query.js';
