export { SignIn } from './sign-in.js';
export { KnownBrowsers, browserToken } from './known-browsers.js';
export { sessionToken, setSessionCookie } from './session-cookie.js';
