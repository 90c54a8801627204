export { DepartPerson } from './depart-person.js';
export { InvitePerson } from './invite-person.js';
export { UpdatePerson } from './update-person.js';
