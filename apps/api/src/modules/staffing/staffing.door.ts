export { DepartPerson } from './depart-person.js';
