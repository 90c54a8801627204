export { dropAddressProposal, readAddressProposal } from './addresses/address-proposals.store.js';
export { linkAccount } from './people.store.js';
export { readNames } from './names.query.js';
export { refuseStrangers } from './refuse-strangers.js';
export { People } from './people.js';
export { readPerson } from './people.query.js';
export { readPeople, type PersonFacts } from './person-facts.query.js';
export { readPreferences, writePreferences } from './preferences.store.js';
export { UpdatePerson } from './update-person.js';
