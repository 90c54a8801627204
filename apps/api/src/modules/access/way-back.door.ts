export { Accounts } from './sign-in/accounts.js';
export { MakeWayBack } from './resets/make-way-back.js';
