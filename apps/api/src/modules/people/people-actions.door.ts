export { dropOpenInvitations, linkAccount, lockPerson, spendInvitation } from './invitations.store.js';
export { InvitePerson } from './invite-person.js';
export { UpdatePerson } from './update-person.js';
export { readPreferences, writePreferences } from './preferences.store.js';
