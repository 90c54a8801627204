export { holdAuthority } from './authority/directory.query.js';
