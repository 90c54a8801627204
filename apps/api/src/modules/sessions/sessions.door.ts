export { SignIn } from './sign-in.js';
export { sessionToken, setSessionCookie } from './session-cookie.js';
