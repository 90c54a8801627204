export { Accounts } from './accounts.js';
export { ResetFactors } from './factors/reset-factors.js';
export { SignIn } from './sign-in.js';
export { KnownBrowsers, browserToken } from './known-browsers.js';
export { TakeSecondStep } from './factors/take-second-step.js';
export { pendingToken, sessionToken, setPendingCookie, setSessionCookie, takeSecondEntry } from './session-cookie.js';
