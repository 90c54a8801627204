export { dropAddressProposal, readAddressProposal } from './addresses/address-proposals.store.js';
export { ListAbsences } from './absences/list-absences.js';
export type { DepartureRecord } from './departure-record.js';
export { madeUp } from './made-up.js';
export {
  PeopleDoor,
  type GivenRole,
  type GrantMark,
  type GrantedRole,
  type NewPerson,
  type PersonFacts,
  type RoleFacts,
  type RolePlace,
} from './people.js';
export { readPerson } from './people.query.js';
export { GrantRole, type RolePeriod } from './roles/grant-role.js';
