export { Accounts } from './sign-in/accounts.js';
export { ResetFactors } from './factors/reset-factors.js';
export { MakeWayBack } from './resets/make-way-back.js';
export { SetUp } from './set-up/set-up.js';
export { SetUpCodes } from './set-up/set-up-codes.js';
export { SignInBrowser } from './sign-in/sign-in-browser.js';
