export { InvitePerson } from './invite-person.js';
export { UpdatePerson } from './update-person.js';
