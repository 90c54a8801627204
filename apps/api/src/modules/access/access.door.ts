export { Accounts } from './sign-in/accounts.js';
export { ResetFactors } from './factors/reset-factors.js';
export { SignIn } from './sign-in/sign-in.js';
export { KnownBrowsers, browserToken } from './sign-in/known-browsers.js';
export { TakeSecondStep } from './factors/take-second-step.js';
export {
  pendingToken,
  sessionToken,
  setPendingCookie,
  setSessionCookie,
  takeSecondEntry,
} from './sign-in/session-cookie.js';
