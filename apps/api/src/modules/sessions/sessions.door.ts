export { SignIn } from './sign-in.js';
export { sessionToken, setSessionCookie } from './session-cookie.js';
export { RenewAddressLink } from './addresses/renew-address-link.js';
