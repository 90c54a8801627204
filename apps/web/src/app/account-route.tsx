import { AccountPage } from '../features/account/account-page.js';

/** One's own account. Sections of other features stand inside it. */
export function AccountRoute() {
  return <AccountPage />;
}
