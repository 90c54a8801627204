export { Accounts } from './accounts.js';
export { MakeWayBack } from './resets/make-way-back.js';
