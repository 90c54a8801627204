export { ListVacancies } from './list-vacancies.js';
export { DepartPerson } from './depart-person.js';
export { ReadRaci } from './read-raci.js';
